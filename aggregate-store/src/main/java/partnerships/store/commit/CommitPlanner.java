package partnerships.store.commit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;
import partnerships.store.document.AggregateDefinition;
import partnerships.store.document.Claims;
import partnerships.store.document.OutboxEvent;
import partnerships.store.document.StoreException.OutboxFull;
import partnerships.store.mapping.StateMapping;

/** Makes a commit of what has happened to an aggregate. */
final class CommitPlanner<A extends Aggregate<A, E>, E extends DomainEvent> {

    private static final Logger log = LoggerFactory.getLogger(CommitPlanner.class);

    private final AggregateDefinition<A, E> definition;
    private final StoreContext context;
    private final Envelopes<A, E> envelopes;

    CommitPlanner(AggregateDefinition<A, E> definition, StoreContext context) {
        this.definition = definition;
        this.context = context;
        this.envelopes = new Envelopes<>(definition.messages(), context.traces(), context.contract());
    }

    /** @throws IllegalStateException if nothing has happened: an aggregate begins with an event */
    Commit birth(String id, Unfolding<A, E> unfolding, Occasion occasion, Instant now) {
        if (unfolding.happenings().isEmpty()) {
            throw new IllegalStateException("nothing has happened, so there is nothing to create");
        }
        return draft(Loaded.nothing(id), unfolding, occasion, now);
    }

    /** @throws OutboxFull if too much of the aggregate waits to be published already */
    Commit change(Loaded document, Unfolding<A, E> unfolding, Occasion occasion, Instant now) {
        return draft(document, unfolding, occasion, now);
    }

    private Commit draft(Loaded document, Unfolding<A, E> unfolding, Occasion occasion, Instant now) {
        A aggregate = unfolding.aggregate().orElseThrow();
        List<OutboxEvent> events = envelopes.seal(document.id(), document.version(), unfolding.happenings(), now);
        checkRoom(document, events);
        return new Commit(
                document.id(),
                document.version(),
                StateMapping.writeOver(document.state(), aggregate),
                events,
                occasion.seen(),
                occasion.remembered(document.version() + events.size()),
                outlook(document, aggregate),
                events.isEmpty() ? null : dispatch(document));
    }

    /** Returns what is to come for an aggregate as it is now. */
    Commit.Outlook outlook(Loaded document, A aggregate) {
        boolean working = definition.working().test(aggregate);
        Instant jobDueAt = working && !document.job() ? context.realTime().instant() : null;
        return new Commit.Outlook(roundedUp(aggregate.due().orElse(null)), jobDueAt, working);
    }

    private Commit.Dispatch dispatch(Loaded document) {
        Instant realNow = context.realTime().instant();
        boolean first = document.pending().events() == 0;
        return new Commit.Dispatch(first, realNow.plus(Claims.OUTBOX), realNow);
    }

    private static void checkRoom(Loaded document, List<OutboxEvent> added) {
        if (document.pending().events() == 0 || added.isEmpty()) {
            return;
        }
        int events = document.pending().events() + added.size();
        int bytes = document.pending().bytes()
                + added.stream().mapToInt(OutboxEvent::size).sum();
        if (events > Limits.MAX_PENDING_EVENTS || bytes > Limits.MAX_PENDING_BYTES) {
            throw new OutboxFull(document.pending().events(), document.pending().bytes());
        }
        if (events > Limits.MAX_PENDING_EVENTS / 2 || bytes > Limits.MAX_PENDING_BYTES / 2) {
            log.warn(
                    "{} has {} events ({} bytes) waiting: more than half of what it may", document.id(), events, bytes);
        }
    }

    /** The database keeps milliseconds: a deadline must not come before what is due. */
    private static @Nullable Instant roundedUp(@Nullable Instant due) {
        if (due == null) {
            return null;
        }
        return Instant.ofEpochMilli(due.plusNanos(999_999).toEpochMilli());
    }
}
