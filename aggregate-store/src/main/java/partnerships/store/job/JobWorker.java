package partnerships.store.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import partnerships.store.document.Stored;

/**
 * Does the work that an aggregate stands for. One attempt runs at a time; after a crash, or when it takes longer than 30 s,
 * the next attempt may repeat what this one did.
 */
@FunctionalInterface
public interface JobWorker<A, E> {

    /**
     * Makes one attempt.
     *
     * @param attempt 1 for the first; counted before the work begins
     * @throws com.mongodb.MongoException if the database was away, or {@code StoreException.Temporary}: failures that pass; it is
     *     tried again when the claim has run out
     * @throws RuntimeException if the attempt failed in a way nobody foresaw; it is tried again after a minute, then more and more
     *     seldom, and in the end {@link #giveUp given up}
     */
    Outcome<E> attempt(Stored<A> aggregate, int attempt, Instant now);

    /**
     * Ends work that has failed {@value JobRunner#MOST_SURPRISES} times in a way that nobody foresaw: its outcome says so, with a
     * reason. By default there is none, and it is tried again each hour until somebody repairs what is wrong.
     *
     * @return the outcome as events; empty if only a next attempt can help
     */
    default List<E> giveUp(Stored<A> aggregate, int attempt, Instant now) {
        return List.of();
    }

    /**
     * Tells whether an event of an outcome is still news to the aggregate as it is now: another attempt may have recorded a part
     * of it meanwhile. Asked only while there is work at all; by default that is enough.
     */
    default boolean isNews(A aggregate, E event) {
        return true;
    }

    /** How an attempt ended. */
    sealed interface Outcome<E> {

        /** The work has an outcome that is a fact; when the aggregate no longer works, its job is gone. */
        record Settled<E>(List<E> events) implements Outcome<E> {}

        /** Nothing to tell yet; try again later. */
        record Again<E>(Duration after) implements Outcome<E> {}
    }
}
