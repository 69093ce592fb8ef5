package partnerships.store.commit;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import partnerships.store.document.OutboxEvent;

/**
 * All that one commit writes, in one update (or one insert, when {@code base} is 0).
 *
 * @param base version that it was decided upon; the update happens only there
 * @param state replaces the state whole
 * @param events to append; the version rises by their number
 * @param seen the fact it follows from, if it does
 * @param answered the command with a key that it carries out, if it does
 * @param dispatch when whoever finds the events sends them; null without events
 */
public record Commit(
        String id,
        long base,
        Document state,
        List<OutboxEvent> events,
        @Nullable Seen seen,
        @Nullable Answered answered,
        Outlook outlook,
        @Nullable Dispatch dispatch) {

    /** @param sequence of the source subject's fact */
    public record Seen(String subject, long sequence) {}

    /**
     * What is to come for the aggregate.
     *
     * @param deadline when time changes something next, if it does
     * @param jobDueAt when to begin its work, if it has just begun to have some
     * @param working whether it has work at all
     */
    public record Outlook(
            @Nullable Instant deadline, @Nullable Instant jobDueAt, boolean working) {}

    /**
     * @param first whether the outbox was empty: then the events are handed over, and {@code dueAt} is the claim
     * @param dueAt when a sweep looks at the events; an earlier time that the outbox has stays
     */
    public record Dispatch(boolean first, Instant dueAt, Instant since) {}

    /** Returns whether there is nothing to write at all. */
    boolean changesNothing() {
        return base > 0 && events.isEmpty() && answered == null;
    }

    /** Returns the version it leads to. */
    public long version() {
        return base + events.size();
    }
}
