package partnerships.store.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Position;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;

/** The one door to the aggregates of one kind. */
public interface AggregateStore<A extends Aggregate<A, E>, E extends DomainEvent> {

    /** Decides how an aggregate begins. */
    @FunctionalInterface
    interface Beginning<E> {
        List<E> decide(String id, Instant now);
    }

    /** Decides what follows for an aggregate to which everything due by {@code now} has been applied. */
    @FunctionalInterface
    interface Decision<A, E> {
        List<E> decide(A aggregate, Instant now);
    }

    /** Decides what follows from a fact of another aggregate; {@code current} is empty if this one is not there yet. */
    @FunctionalInterface
    interface Reaction<A, E> {
        List<E> decide(Optional<A> current, Instant now);
    }

    /** Creates an aggregate under a new id: a UUIDv7, or a name-based one of (caller, key) if the command has a key. */
    Position create(Command command, Beginning<E> beginning);

    /** Creates an aggregate under a given id; an existing one answers like a repeated key, or is refused as taken. */
    Position create(String id, Command command, Beginning<E> beginning);

    /** Changes an aggregate. */
    Position change(String id, Command command, Decision<A, E> decision);

    /** Applies a fact of another aggregate once, however often it is told; a missing aggregate is created. */
    void react(String id, CloudEvent fact, Reaction<A, E> reaction);

    Optional<Stored<A>> find(String id);

    /** Returns the aggregate if it also matches; field names start with {@code state.}. */
    Optional<Stored<A>> find(String id, Criteria confinement);

    /** Returns all that match, at most {@code limit}; field names start with {@code state.}. */
    List<Stored<A>> find(Criteria criteria, int limit);

    /**
     * Returns the next of all that match, in the order of their ids.
     *
     * @param after id of the last one seen, empty to begin
     */
    List<Stored<A>> findAfter(String after, Criteria criteria, int limit);
}
