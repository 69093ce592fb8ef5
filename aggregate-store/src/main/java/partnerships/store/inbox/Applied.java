package partnerships.store.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import partnerships.contracts.Position;

/** Whether this service shows what a position stands for: its own aggregates by their version, others by its inboxes. */
public final class Applied {

    private final Supplier<Map<String, OwnVersions>> own;
    private final InboxPositions positions;
    private final GapRuleInbox inbox;

    /** The versions of one kind of aggregate. */
    @FunctionalInterface
    public interface OwnVersions {
        Optional<Long> version(String id);
    }

    /** @param own the service's aggregates, by collection */
    public Applied(Supplier<Map<String, OwnVersions>> own, InboxPositions positions, GapRuleInbox inbox) {
        this.own = own;
        this.positions = positions;
        this.inbox = inbox;
    }

    /**
     * Returns whether the service has applied everything up to a position: committed it, if the aggregate is its own, and
     * drawn its conclusions, if it listens to the subject. Empty if it neither owns nor hears of such subjects.
     */
    public Optional<Boolean> applied(Position position) {
        Optional<Long> version = own.get().values().stream()
                .flatMap(versions -> versions.version(position.subject()).stream())
                .findFirst();
        if (version.isEmpty() && inbox.consumers().isEmpty()) {
            return Optional.empty();
        }
        List<Long> heard = positions.sequences(inbox.consumers(), position.subject());
        boolean known = version.isPresent() || !heard.isEmpty();
        boolean committed = version.isEmpty() || version.get() >= position.sequence();
        return Optional.of(known && committed && heard.stream().allMatch(at -> at >= position.sequence()));
    }
}
