package partnerships.rows;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.rows.NotificationRow.Order;
import partnerships.rows.NotificationRow.Outcome;

/** Something that happened to a delivery, with the fields that its row needs. */
public sealed interface NotificationFact {

    List<String> agreementIds();

    record Queued(
            List<String> agreementIds,
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
            @Nullable Instant staleAfter)
            implements NotificationFact {

        Order order() {
            return new Order(
                    planId,
                    subjectKind,
                    subjectId,
                    scheduleVersion,
                    rule,
                    recipient,
                    post,
                    channel,
                    category,
                    language,
                    dueAt,
                    staleAfter);
        }
    }

    record Sent(List<String> agreementIds, int attempt, Instant sentAt, long latenessMs, boolean possibleDuplicate)
            implements NotificationFact {

        Outcome outcome() {
            return new Outcome(attempt, sentAt, latenessMs, possibleDuplicate, null);
        }
    }

    record Failed(List<String> agreementIds, int attempt, String reasonCode) implements NotificationFact {}

    record Suppressed(List<String> agreementIds, String reasonCode) implements NotificationFact {}
}
