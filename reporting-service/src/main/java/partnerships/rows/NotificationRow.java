package partnerships.rows;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery, one message to one person by one channel, as its events left it.
 *
 * @param order what was to be sent, to whom and when; absent until an event has said it
 * @param outcome what became of it
 */
public record NotificationRow(
        String id,
        long seq,
        State state,
        List<String> agreementIds,
        @Nullable Order order,
        Outcome outcome,
        Keys keys) implements Row {

    public enum State {
        UNKNOWN,
        QUEUED,
        SENT,
        FAILED,
        SUPPRESSED
    }

    /**
     * @param recipient person id, or {@code post:<code>} for a functional mailbox
     * @param category LEGAL_NOTICE, REMINDER or ALERT
     */
    public record Order(
            String planId,
            String subjectKind,
            String subjectId,
            int scheduleVersion,
            String rule,
            String recipient,
            String post,
            String channel,
            String category,
            String language,
            Instant dueAt,
            @Nullable Instant staleAfter) {}

    /** @param latenessMs from due to sent */
    public record Outcome(
            @Nullable Integer attempt,
            @Nullable Instant sentAt,
            @Nullable Long latenessMs,
            boolean possibleDuplicate,
            @Nullable String reasonCode) {
        static final Outcome NONE = none(null, null);

        /** Nothing was sent, for this reason. */
        static Outcome none(@Nullable Integer attempt, @Nullable String reasonCode) {
            return new Outcome(attempt, null, null, false, reasonCode);
        }
    }

    /** @param due when it was due; never absent, unknown sorts last */
    public record Keys(String due) {}

    /** Returns the row of a delivery of which only the id is known. */
    public static NotificationRow unknown(String id) {
        return new NotificationRow(id, 0, State.UNKNOWN, List.of(), null, Outcome.NONE, new Keys(SortKey.UNKNOWN));
    }

    /** Returns the row as it is once the fact has happened. */
    public NotificationRow after(NotificationFact fact) {
        List<String> agreements = fact.agreementIds();
        return switch (fact) {
            case NotificationFact.Queued queued -> with(State.QUEUED, agreements, queued.order(), outcome);
            case NotificationFact.Sent sent -> with(State.SENT, agreements, order, sent.outcome());
            case NotificationFact.Failed failed ->
                with(State.FAILED, agreements, order, Outcome.none(failed.attempt(), failed.reasonCode()));
            case NotificationFact.Suppressed suppressed ->
                with(State.SUPPRESSED, agreements, order, Outcome.none(null, suppressed.reasonCode()));
        };
    }

    /** Returns the row with the number of its last event, and with its keys. */
    public NotificationRow at(long sequence) {
        var due = new Keys(SortKey.of(order == null ? null : order.dueAt()));
        return new NotificationRow(id, sequence, state, agreementIds, order, outcome, due);
    }

    private NotificationRow with(State next, List<String> agreements, @Nullable Order sent, Outcome became) {
        return new NotificationRow(id, seq, next, agreements, sent, became, keys);
    }
}
