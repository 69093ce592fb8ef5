package partnerships.store.commit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Position;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;
import partnerships.store.document.AggregateDefinition;
import partnerships.store.document.OutboxEvent;
import partnerships.store.document.StoreException.ReferenceTaken;

/** Brings the documents of one kind of aggregate forward from the log: an aggregate is the fold of its events. */
public final class CatchUp<A extends Aggregate<A, E>, E extends DomainEvent> {

    private final AggregateDefinition<A, E> definition;
    private final Documents documents;
    private final Forward.Documents forwards;
    private final InstantSource realTime;
    private final CommitPlanner<A, E> planner;

    /** @param context its clock of claims says when work begins that the log shows to be under way */
    public CatchUp(
            AggregateDefinition<A, E> definition,
            Documents documents,
            Forward.Documents forwards,
            StoreContext context) {
        this.definition = definition;
        this.documents = documents;
        this.forwards = forwards;
        this.realTime = context.realTime();
        this.planner = new CommitPlanner<>(definition, context);
    }

    /**
     * How far a document has come.
     *
     * @param version it has now
     * @param events how many it was brought forward by
     * @param obstacle why it went no further, if something was in the way
     */
    public record Reached(
            long version, int events, @Nullable String obstacle) {}

    /** Returns whether an event is one of this kind of aggregate and can be read. */
    public boolean reads(OutboxEvent published) {
        try {
            definition.messages().read(message(published));
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /**
     * Folds what the log says onto a document; makes the document if it is not there.
     *
     * @param published events of this aggregate in the order of the log: repetitions and overtakings are passed over
     */
    public Reached forward(String id, List<OutboxEvent> published) {
        Optional<Loaded> found = documents.load(id);
        Loaded base = found.orElseGet(() -> Loaded.nothing(id));
        var fold = new Fold(
                id,
                base.version(),
                found.map(document -> definition.document().read(document.state()))
                        .orElse(null));
        published.forEach(fold::take);
        A aggregate = fold.aggregate;
        if (fold.taken.isEmpty() || aggregate == null) {
            return new Reached(base.version(), 0, fold.obstacle);
        }
        var forward = new Forward(
                id,
                base.version(),
                fold.version(),
                definition.document().write(aggregate),
                seen(fold.taken),
                planner.outlook(base, aggregate),
                base.pending().events() == 0 ? null : new Forward.Again(fold.taken, realTime.instant()));
        try {
            return forwards.forward(forward)
                    ? new Reached(forward.version(), fold.taken.size(), fold.obstacle)
                    : new Reached(base.version(), 0, "somebody else has changed it meanwhile");
        } catch (ReferenceTaken taken) {
            return new Reached(base.version(), 0, "its reference belongs to another");
        }
    }

    /** What followed from a fact names it as actor and as cause; that fact must not be applied again. */
    private static Map<String, Long> seen(List<OutboxEvent> taken) {
        var seen = new HashMap<String, Long>();
        for (OutboxEvent event : taken) {
            String cause = event.headers().get(CloudEvent.CAUSATION_ID);
            if (cause != null && cause.equals(event.headers().get(CloudEvent.ACTOR))) {
                position(cause).ifPresent(fact -> seen.merge(fact.subject(), fact.sequence(), Math::max));
            }
        }
        return seen;
    }

    /** A cause that is no event's id is nobody's fact; it must not keep the service from starting. */
    private static Optional<Position> position(String cause) {
        try {
            return Optional.of(Position.parse(cause));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static CloudEvent message(OutboxEvent published) {
        return CloudEvent.of(published.headers(), published.data());
    }

    /** The aggregate while it is read from its events. */
    private final class Fold {
        private final String id;
        private final long base;
        private final List<OutboxEvent> taken = new ArrayList<>();
        private @Nullable A aggregate;
        private @Nullable String obstacle;

        Fold(String id, long base, @Nullable A aggregate) {
            this.id = id;
            this.base = base;
            this.aggregate = aggregate;
        }

        long version() {
            return base + taken.size();
        }

        void take(OutboxEvent published) {
            if (published.seq() != version() + 1) {
                return;
            }
            if (aggregate != null && Skipped.is(published)) {
                // What was given up is in no log: it is missing from the aggregate too, from now on.
                taken.add(published);
                return;
            }
            try {
                E event = definition.messages().read(message(published));
                aggregate = aggregate == null ? definition.born().of(id, event) : aggregate.after(event);
                taken.add(published);
            } catch (RuntimeException unreadable) {
                obstacle = published.id() + " of type " + published.type() + " cannot be read: "
                        + unreadable.getClass().getSimpleName();
            }
        }
    }
}
