package partnerships.delivery;

import java.time.Instant;

/** How far a delivery has come. */
public sealed interface DeliveryOutcome {

    /**
     * On its way.
     *
     * @param delayed whether it was published that it takes too long
     */
    record Queued(Instant since, boolean delayed) implements DeliveryOutcome {}

    /**
     * The mail server took it.
     *
     * @param attempt 1 for the first
     * @param possibleDuplicate an earlier attempt may have been accepted too
     */
    record Sent(int attempt, Instant sentAt, boolean possibleDuplicate) implements DeliveryOutcome {}

    /** Given up. */
    record Failed(int attempt, String reasonCode, Instant failedAt) implements DeliveryOutcome {}

    /** Not to be sent, for a reason that is said. */
    record Suppressed(String reasonCode, Instant suppressedAt) implements DeliveryOutcome {}
}
