package partnerships.store.commit;

import com.github.f4b6a3.uuid.UuidCreator;
import com.mongodb.MongoException;
import io.micrometer.tracing.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Position;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;
import partnerships.store.document.AggregateDefinition;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.Command;
import partnerships.store.document.OutboxEvent;
import partnerships.store.document.PendingEvents;
import partnerships.store.document.StoreException;
import partnerships.store.document.StoreException.NotFound;
import partnerships.store.document.StoreException.OutcomeUnknown;
import partnerships.store.document.StoreException.ReferenceTaken;
import partnerships.store.document.StoreException.VersionConflict;
import partnerships.store.document.Stored;
import partnerships.store.mapping.StateMapping;
import partnerships.store.tracing.Traces;

/**
 * Loads, lets the aggregate decide, commits onto the version it decided upon; begins again where somebody else was faster
 * and the occasion allows it.
 */
public final class DocumentStore<A extends Aggregate<A, E>, E extends DomainEvent> implements AggregateStore<A, E> {

    private final AggregateDefinition<A, E> definition;
    private final Documents documents;
    private final Queries queries;
    private final StoreContext context;
    private final CommitPlanner<A, E> planner;

    public DocumentStore(
            AggregateDefinition<A, E> definition, Documents documents, Queries queries, StoreContext context) {
        this.definition = definition;
        this.documents = documents;
        this.queries = queries;
        this.context = context;
        this.planner = new CommitPlanner<>(definition, context);
    }

    @Override
    public Position create(Command command, Beginning<E> beginning) {
        return create(newId(command), command, beginning);
    }

    @Override
    public Position create(String id, Command command, Beginning<E> beginning) {
        var occasion = new Occasion.Asked(command);
        if (command.key() != null) {
            Optional<Loaded> existing = documents.load(id);
            if (existing.isPresent()) {
                return answeredBefore(existing.get(), occasion);
            }
        }
        context.held().admit(id, 0);
        Instant now = context.now();
        var unfolding = unfold(id, Optional.empty());
        unfolding.follow(beginning.decide(id, now), occasion.author());
        unfolding.settle(now);
        Commit commit = planner.birth(id, unfolding, occasion, now);
        return write(commit, occasion)
                ? new Position(id, commit.version())
                : answeredBefore(loadNewerThan(id, 0), occasion);
    }

    @Override
    public Position change(String id, Command command, Decision<A, E> decision) {
        Loaded document = documents.load(id).orElseThrow(() -> new NotFound(id));
        return commitOnto(document, new Occasion.Asked(command), decision);
    }

    @Override
    public void react(String id, CloudEvent fact, Reaction<A, E> reaction) {
        var occasion = new Occasion.Heard(fact);
        Optional<Loaded> document = documents.load(id);
        if (document.isEmpty()) {
            if (born(id, occasion, reaction)) {
                return;
            }
            document = Optional.of(loadNewerThan(id, 0));
        }
        commitOnto(document.get(), occasion, (aggregate, now) -> reaction.decide(Optional.of(aggregate), now));
    }

    /**
     * Records what time has done, if anything is due and nobody else has recorded it.
     *
     * @return whether anything was due
     * @throws RuntimeException if the aggregate cannot say what time does to it
     */
    public boolean pass(String id) {
        Span span = traces().following(null)
                .name("time " + definition.document().collection())
                .tag("partnerships.aggregate", id)
                .start();
        return traces().within(span, () -> {
            Loaded document = documents.load(id).orElseThrow(() -> new NotFound(id));
            Position position = commitOnto(document, Occasion.Passed.TIME, (_, _) -> List.of());
            return position.sequence() > document.version();
        });
    }

    /**
     * Returns an aggregate to work for.
     *
     * @throws StoreException.HistoryAhead if it is not known where it stands
     */
    public Stored<A> ready(String id) {
        Loaded document = documents.load(id).orElseThrow(() -> new NotFound(id));
        context.held().admit(id, document.version());
        return stored(document);
    }

    /** Records what work has led to: a decision that is made again when somebody else was faster. */
    public void settle(String id, Decision<A, E> decision) {
        Loaded document = documents.load(id).orElseThrow(() -> new NotFound(id));
        var worker = new Author(definition.messages().source(), null);
        commitOnto(document, new Occasion.Passed(worker), decision);
    }

    @Override
    public Optional<Stored<A>> find(String id) {
        return documents.load(id).map(this::stored);
    }

    @Override
    public Optional<Stored<A>> find(String id, Criteria confinement) {
        return queries.find(new Criteria().andOperator(Criteria.where("_id").is(id), confinement), null, 1).stream()
                .findFirst()
                .map(this::stored);
    }

    @Override
    public List<Stored<A>> find(Criteria criteria, int limit) {
        return queries.find(criteria, null, limit).stream().map(this::stored).toList();
    }

    @Override
    public List<Stored<A>> findAfter(String after, Criteria criteria, int limit) {
        return queries.find(criteria, after, limit).stream().map(this::stored).toList();
    }

    /** Returns the traces of which its events become a part. */
    public Traces traces() {
        return context.traces();
    }

    /** Returns all that the store knows of its kind of aggregate. */
    public AggregateDefinition<A, E> definition() {
        return definition;
    }

    private Position commitOnto(Loaded loaded, Occasion occasion, Decision<A, E> decision) {
        Loaded document = loaded;
        for (int left = occasion.retries(); ; left--) {
            Optional<Long> answered = occasion.answered(document);
            if (answered.isPresent()) {
                return new Position(document.id(), answered.get());
            }
            context.held().admit(document.id(), document.version());
            occasion.admit(document);
            Commit commit = decide(document, occasion, decision);
            if (commit.changesNothing() || write(commit, occasion)) {
                return new Position(commit.id(), commit.version());
            }
            document = loadNewerThan(document.id(), document.version());
            if (left == 0) {
                throw new VersionConflict(document.version());
            }
        }
    }

    private Commit decide(Loaded document, Occasion occasion, Decision<A, E> decision) {
        Instant now = context.now();
        var unfolding = unfold(document.id(), Optional.of(document));
        unfolding.settle(now);
        unfolding.follow(decision.decide(unfolding.aggregate().orElseThrow(), now), occasion.author());
        unfolding.settle(now);
        return planner.change(document, unfolding, occasion, now);
    }

    /** Returns false if somebody else made it meanwhile. */
    private boolean born(String id, Occasion occasion, Reaction<A, E> reaction) {
        context.held().admit(id, 0);
        Instant now = context.now();
        var unfolding = unfold(id, Optional.empty());
        unfolding.follow(reaction.decide(Optional.empty(), now), occasion.author());
        unfolding.settle(now);
        return unfolding.aggregate().isEmpty() || write(planner.birth(id, unfolding, occasion, now), occasion);
    }

    private boolean write(Commit commit, Occasion occasion) {
        context.steps().reached(Steps.Step.BEFORE_COMMIT);
        try {
            if (!(commit.base() == 0 ? documents.insert(commit) : documents.update(commit))) {
                return false;
            }
        } catch (OutcomeUnknown unknown) {
            checkThatReadingTells(commit, occasion, unknown);
            return false;
        }
        context.steps().reached(Steps.Step.AFTER_COMMIT);
        commit.events().forEach(this::noteLateness);
        if (commit.dispatch() != null) {
            handOver(commit, commit.dispatch());
            context.steps().reached(Steps.Step.AFTER_HAND_OVER);
        }
        return true;
    }

    /** Only what is the head may be handed over (R1); the rest is read from the document, from its head. */
    private void handOver(Commit commit, Commit.Dispatch dispatch) {
        if (dispatch.first()) {
            context.handOver().accept(new PendingEvents(commit.id(), commit.events()), dispatch.dueAt());
        } else {
            context.handOver().behind(commit.id(), dispatch.dueAt());
        }
    }

    private void noteLateness(OutboxEvent event) {
        String due = event.headers().get(CloudEvent.TIME);
        if (Author.TIMER.actor().equals(event.headers().get(CloudEvent.ACTOR)) && due != null) {
            context.lateness().accept(Duration.between(Instant.parse(due), context.now()));
        }
    }

    /** Returns if the document shows for certain whether the commit was made; the caller then reads it again. */
    private void checkThatReadingTells(Commit commit, Occasion occasion, OutcomeUnknown unknown) {
        Optional<Loaded> document;
        try {
            document = documents.load(commit.id());
        } catch (RuntimeException alsoAway) {
            unknown.addSuppressed(alsoAway);
            throw unknown;
        }
        boolean moved = document.isPresent() && document.get().version() > commit.base();
        if (!occasion.leavesTrace()
                || (!moved && document.flatMap(occasion::answered).isEmpty())) {
            throw unknown;
        }
    }

    private Position answeredBefore(Loaded document, Occasion occasion) {
        return occasion.answered(document)
                .map(version -> new Position(document.id(), version))
                .orElseThrow(() -> new ReferenceTaken(document.id() + " exists; work on that one"));
    }

    /**
     * Reads until the other write is seen that was in the way: a majority read may miss it for a moment. Perhaps it was our own,
     * of which the database said nothing; so whoever cannot read it does not know.
     */
    private Loaded loadNewerThan(String id, long version) {
        try {
            return Retry.until(() -> documents.load(id).filter(document -> document.version() > version))
                    .orElseThrow(() -> new OutcomeUnknown(new IllegalStateException(id + " is not readable yet")));
        } catch (MongoException away) {
            throw new OutcomeUnknown(away);
        }
    }

    private Unfolding<A, E> unfold(String id, Optional<Loaded> document) {
        return new Unfolding<>(
                id, definition.born(), document.map(this::aggregate).orElse(null));
    }

    private A aggregate(Loaded document) {
        return StateMapping.read(document.state(), definition.document().type());
    }

    private Stored<A> stored(Loaded document) {
        return new Stored<>(document.id(), document.version(), aggregate(document));
    }

    private String newId(Command command) {
        if (command.key() == null) {
            return UuidCreator.getTimeOrderedEpoch().toString();
        }
        String name = definition.document().collection() + ":" + Answered.key(command.actor(), command.key());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
