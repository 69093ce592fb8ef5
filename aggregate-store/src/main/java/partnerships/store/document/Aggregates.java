package partnerships.store.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Position;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;

/**
 * All aggregates of one kind: the one door through which they are created and changed. A service's port extends it with queries
 * that have names ({@code Agreements}); its implementation extends {@link StoredAggregates}.
 */
public interface Aggregates<A extends Aggregate<A, E>, E extends DomainEvent> {

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

    /** Applies a fact of another aggregate once, however often it is published; a missing aggregate is created. */
    void react(String id, CloudEvent fact, Reaction<A, E> reaction);

    Optional<Stored<A>> find(String id);
}
