package partnerships.delivery;

import java.time.Instant;

/** How far a delivery has come. */
public sealed interface Outcome {

    /**
     * On its way.
     *
     * @param delayed whether it was told that it takes too long
     */
    record Queued(Instant since, boolean delayed) implements Outcome {}

    /**
     * The mail server took it.
     *
     * @param attempt 1 for the first
     * @param possibleDuplicate an earlier attempt may have been accepted too
     */
    record Sent(int attempt, Instant sentAt, boolean possibleDuplicate) implements Outcome {}

    /** Given up. */
    record Failed(int attempt, String reasonCode, Instant failedAt) implements Outcome {}

    /** Not to be sent, for a reason that is said. */
    record Suppressed(String reasonCode, Instant suppressedAt) implements Outcome {}
}
