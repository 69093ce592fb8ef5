package partnerships.store.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store side of a replay: subjects whose facts go to the dead letters. Everything is done by compare-and-set. */
public interface ParkedSubjects {

    /**
     * A subject that waits for an operator.
     *
     * @param sequence of the last fact handled; 0 if none
     * @param reason why the first fact behind it cannot be handled; nothing of its content
     * @param upTo the facts behind {@code sequence} up to this one are in the dead letters, or on their way there
     */
    record Parked(InboxPositions.Key key, long sequence, Instant since, String reason, long upTo) {

        /** Returns the subject as it is once its next fact has been handled. */
        Parked advanced() {
            return new Parked(key, sequence + 1, since, reason, upTo);
        }
    }

    /** Returns a parked subject; empty if it is not parked. */
    Optional<Parked> parked(InboxPositions.Key key);

    /**
     * Returns parked subjects, the longest parked first.
     *
     * @param last after which to go on; null for the first page
     */
    List<Parked> parkedAfter(@Nullable Parked last, int limit);

    /**
     * Raises the sequence of a parked subject by one after a dead letter has been handled.
     *
     * @return whether it was done; false if the sequence is not as it was found
     */
    boolean advanceParked(Parked found);

    /**
     * Lets the facts that come next be handled again.
     *
     * @return whether it was done; false if sequence or mark are not as they were found
     */
    boolean unpark(Parked found);
}
