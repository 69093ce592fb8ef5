package partnerships.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing with a life of its own, kept whole in one document. Immutable: its state is the fold of its events.
 *
 * @param <A> the aggregate itself
 * @param <E> the sealed set of its events
 */
public interface Aggregate<A extends Aggregate<A, E>, E extends DomainEvent> {

    /** Returns the aggregate as it is once the event has happened. Never refuses: what happened, happened. */
    A after(E event);

    /**
     * Returns what time alone has done by {@code now} and is not yet recorded: the earliest due transition, or nothing. The
     * store applies the answer and asks again until nothing is due.
     */
    default List<E> at(Instant now) {
        return List.of();
    }

    /** Returns the earliest instant for which {@link #at} is not empty; empty if time changes nothing. */
    default Optional<Instant> due() {
        return Optional.empty();
    }
}
