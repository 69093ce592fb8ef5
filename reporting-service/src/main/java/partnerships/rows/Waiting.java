package partnerships.rows;

import java.time.Instant;

/**
 * A subject with events that are not in its row yet.
 *
 * @param seq the event its fold waits for, or cannot read
 * @param since when the oldest event that waits was recorded
 */
public record Waiting(String id, long seq, Reason reason, Instant since) {

    public enum Reason {
        /** The event has not arrived. */
        GAP,
        /** The event has arrived, but its bytes are not what its type says. */
        UNREADABLE
    }
}
