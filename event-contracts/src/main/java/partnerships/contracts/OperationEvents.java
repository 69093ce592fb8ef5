package partnerships.contracts;

import java.time.Instant;

/** What operators tell about the log itself, on any topic. */
public final class OperationEvents {

    private OperationEvents() {}

    /**
     * An event of this id and sequence happened, but could not be told: an operator gave it up, or it would have fitted no published schema. The sequence goes on; the
     * fact is missing from everything that is derived from the log. Its aggregate keeps it.
     *
     * @param skippedType type of the event that could not be told
     * @param skippedAt when it was given up
     */
    public record EventSkipped(String skippedType, Instant skippedAt) {
        public static final String TYPE = "partnership.operation.EventSkipped.v1";
    }
}
