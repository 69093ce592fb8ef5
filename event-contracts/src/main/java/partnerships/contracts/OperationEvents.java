package partnerships.contracts;

import java.time.Instant;

/** What operators publish about the log itself, on any topic. */
@PublishedOn({Topics.AGREEMENTS, Topics.COMMITTEES, Topics.NOTIFICATIONS})
public final class OperationEvents {

    private OperationEvents() {}

    /**
     * An event of this id and sequence happened, but could not be published: an operator gave it up, or it would have fitted no published
     * schema. Advance the sequence, and take what you derived of the subject as incomplete.
     *
     * @param skippedType type of the event that could not be published
     * @param skippedAt when it was given up
     */
    public record EventSkipped(String skippedType, Instant skippedAt) {
        public static final String TYPE = "partnership.operation.EventSkipped.v1";
    }
}
