package partnerships.store.relay;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import partnerships.contracts.Position;
import partnerships.store.commit.Skipped;
import partnerships.store.document.Command;
import partnerships.store.document.StoreException.NotFound;

/**
 * Where an operator decides about outboxes that cannot be sent. Both decisions may be repeated: what is not blocked at the named
 * event is left as it is.
 */
public final class OutboxDesk {

    private final Supplier<Map<String, Kind>> kinds;
    private final InstantSource realTime;

    /**
     * One kind of aggregate.
     *
     * @param version of an aggregate, if it is there
     */
    public record Kind(BlockedOutboxes outboxes, Function<String, Optional<Long>> version) {}

    /** @param kinds by the name of their collection */
    public OutboxDesk(Supplier<Map<String, Kind>> kinds, InstantSource realTime) {
        this.kinds = kinds;
        this.realTime = realTime;
    }

    /** Returns the names of the service's kinds of aggregates, in order. */
    public SortedSet<String> aggregates() {
        return new TreeSet<>(kinds.get().keySet());
    }

    /**
     * Returns blocked outboxes of one kind by ascending id.
     *
     * @param last id after which to go on; empty for the first page
     * @throws NotFound if there is no such kind
     */
    public List<BlockedOutboxes.Blocked> blocked(String aggregate, String last, int limit) {
        return kind(aggregate).outboxes().after(last, limit);
    }

    /**
     * Lets a blocked aggregate be sent again, after what was in the way has been repaired.
     *
     * @param head the event at which it is blocked
     * @return whether it was blocked there
     * @throws NotFound if there is no such kind or aggregate
     */
    public boolean retry(String aggregate, Position head) {
        BlockedOutboxes outboxes = kindOf(aggregate, head).outboxes();
        Optional<BlockedOutboxes.Blocked> blocked = blockedAt(outboxes, head);
        blocked.ifPresent(found -> outboxes.unblock(found.id(), found.head().id(), realTime.instant()));
        return blocked.isPresent();
    }

    /**
     * Gives up publishing an event: {@code EventSkipped} is published in its place, and then what waits behind it. The aggregate itself
     * keeps what happened.
     *
     * @param head the event at which it is blocked
     * @param by the operator
     * @return whether it was blocked there
     * @throws NotFound if there is no such kind or aggregate
     */
    public boolean skip(String aggregate, Position head, Command by) {
        BlockedOutboxes outboxes = kindOf(aggregate, head).outboxes();
        Optional<BlockedOutboxes.Blocked> blocked = blockedAt(outboxes, head);
        Instant now = realTime.instant();
        blocked.ifPresent(found -> {
            if (Skipped.is(found.head())) {
                outboxes.unblock(found.id(), found.head().id(), now);
            } else {
                outboxes.unblock(found.id(), Skipped.inPlaceOf(found.head(), by, now), now);
            }
        });
        return blocked.isPresent();
    }

    private static Optional<BlockedOutboxes.Blocked> blockedAt(BlockedOutboxes outboxes, Position head) {
        return outboxes.find(head.subject())
                .filter(blocked -> blocked.head().id().equals(head.toString()));
    }

    private Kind kindOf(String aggregate, Position head) {
        Kind kind = kind(aggregate);
        if (kind.version().apply(head.subject()).isEmpty()) {
            throw new NotFound(head.subject());
        }
        return kind;
    }

    private Kind kind(String aggregate) {
        return Optional.ofNullable(kinds.get().get(aggregate)).orElseThrow(() -> new NotFound(aggregate));
    }
}
