package partnerships.history;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far behind the topics an answer can be.
 *
 * @param projectionLagMs everything published up to this many milliseconds before the answer is in it; an upper bound
 * @param positions next record to read, by {@code topic/partition}; empty for readers who may not know how much others do
 * @param oldestUnprocessed when the oldest event was recorded that waits to be shown, or since when the topics hold more than was
 *     read; absent if nothing waits
 * @param waitingSubjects aggregates shown as they were before an event that is missing or cannot be read
 * @param skippedEvents events that their owners could not publish: what they said is in no answer
 */
public record Freshness(
        long projectionLagMs,
        Map<String, Long> positions,
        @Nullable Instant oldestUnprocessed,
        long waitingSubjects,
        long skippedEvents) {

    /** Returns the same for a reader who must not learn how much others do. */
    public Freshness withoutPositions() {
        return new Freshness(projectionLagMs, Map.of(), oldestUnprocessed, waitingSubjects, skippedEvents);
    }
}
