package partnerships.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What notification-service tells about deliveries: one message to one person by one channel. Never an address. */
public final class NotificationEvents {

    private NotificationEvents() {}

    /**
     * @param subjectKind MEETING, CADENCE_WINDOW, AGREEMENT_END or UNDELIVERED
     * @param rule the reminder rule's code
     * @param recipient person id, or {@code post:<code>} for a functional mailbox
     * @param post the post it was sent to
     * @param channel MAIL
     * @param category LEGAL_NOTICE, REMINDER or ALERT
     * @param language of the message: fr, en
     * @param calendarSequence SEQUENCE of the invitation it carries; absent if it carries none
     */
    public record NotificationQueued(
            String notificationId,
            String planId,
            String subjectKind,
            String subjectId,
            List<String> agreementIds,
            int scheduleVersion,
            String rule,
            String recipient,
            String post,
            String channel,
            String category,
            String language,
            Instant dueAt,
            @Nullable Instant staleAfter,
            @Nullable Integer calendarSequence,
            Instant queuedAt) {
        public static final String TYPE = "partnership.notification.NotificationQueued.v1";
    }

    /**
     * @param latenessMs from due to sent
     * @param possibleDuplicate an earlier attempt may have been accepted too
     */
    public record NotificationSent(
            String notificationId,
            List<String> agreementIds,
            int attempt,
            Instant sentAt,
            long latenessMs,
            boolean possibleDuplicate) {
        public static final String TYPE = "partnership.notification.NotificationSent.v1";
    }

    /**
     * A legal notice is still on its way, though it should have arrived; it is tried further.
     *
     * @param queuedAt since when it has been on its way
     */
    public record NotificationDelayed(
            String notificationId, List<String> agreementIds, Instant queuedAt, Instant delayedAt) {
        public static final String TYPE = "partnership.notification.NotificationDelayed.v1";
    }

    public record NotificationFailed(
            String notificationId, List<String> agreementIds, int attempt, String reasonCode, Instant failedAt) {
        public static final String TYPE = "partnership.notification.NotificationFailed.v1";
    }

    /** @param reasonCode POST_VACANT, ROLE_UNASSIGNED, NO_ADDRESS, SUPERSEDED or STALE */
    public record NotificationSuppressed(
            String notificationId, List<String> agreementIds, String reasonCode, Instant suppressedAt) {
        public static final String TYPE = "partnership.notification.NotificationSuppressed.v1";
    }
}
