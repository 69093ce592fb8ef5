package partnerships.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.NotificationCodes.Category;
import partnerships.contracts.NotificationCodes.Channel;
import partnerships.contracts.NotificationCodes.FailureReason;
import partnerships.contracts.NotificationCodes.SubjectKind;
import partnerships.contracts.NotificationCodes.SuppressionReason;

/** What notification-service publishes about deliveries: one message to one person by one channel. Never an address. */
@PublishedOn(Topics.NOTIFICATIONS)
public final class NotificationEvents {

    private NotificationEvents() {}

    /**
     * A message to one recipient is to be sent.
     *
     * @param notificationId id of the delivery
     * @param planId id of the plan whose step it is
     * @param subjectKind what it is about
     * @param subjectId id of the meeting, the window or the agreement; for {@code UNDELIVERED}, what names the message that did not arrive
     * @param agreementIds ids of the agreements concerned
     * @param scheduleVersion version of the plan that the step belongs to
     * @param rule code of the reminder rule that it follows
     * @param recipient person id, {@code post:<code>} for a functional mailbox, or {@code role:<role>} if nobody has it
     * @param post code of the post that it is for, or {@code role:<role>}
     * @param channel the channel by which it is sent
     * @param category kind of message
     * @param language language tag of the message: {@code fr}, {@code en}
     * @param dueAt when it is to be sent
     * @param staleAfter from when it is useless; absent if it never is
     * @param calendarSequence SEQUENCE of the invitation (iCalendar) that it carries; absent if it carries none
     * @param queuedAt when it came to exist
     */
    public record NotificationQueued(
            @Id String notificationId,
            @Id String planId,
            @OneOf(SubjectKind.class) String subjectKind,
            String subjectId,
            List<@Id String> agreementIds,
            int scheduleVersion,
            String rule,
            String recipient,
            String post,
            @OneOf(Channel.class) String channel,
            @OneOf(Category.class) String category,
            String language,
            Instant dueAt,
            @Nullable Instant staleAfter,
            @Nullable Integer calendarSequence,
            Instant queuedAt) {
        public static final String TYPE = "partnership.notification.NotificationQueued.v1";
    }

    /**
     * The message was handed to the mail server.
     *
     * @param notificationId id of the delivery
     * @param agreementIds ids of the agreements concerned
     * @param attempt number of the attempt, 1 for the first
     * @param sentAt when the mail server accepted it
     * @param latenessMs milliseconds from due to sent
     * @param possibleDuplicate whether an earlier attempt may have been accepted too
     */
    public record NotificationSent(
            @Id String notificationId,
            List<@Id String> agreementIds,
            int attempt,
            Instant sentAt,
            long latenessMs,
            boolean possibleDuplicate) {
        public static final String TYPE = "partnership.notification.NotificationSent.v1";
    }

    /**
     * A legal notice is still on its way, though it should have arrived; further attempts follow.
     *
     * @param notificationId id of the delivery
     * @param agreementIds ids of the agreements concerned
     * @param queuedAt since when it has been on its way
     * @param delayedAt when it was found to be late
     */
    public record NotificationDelayed(
            @Id String notificationId, List<@Id String> agreementIds, Instant queuedAt, Instant delayedAt) {
        public static final String TYPE = "partnership.notification.NotificationDelayed.v1";
    }

    /**
     * The message cannot be sent; no further attempt follows.
     *
     * @param notificationId id of the delivery
     * @param agreementIds ids of the agreements concerned
     * @param attempt number of the attempt, 1 for the first
     * @param reasonCode why it cannot be sent; other values are what the mail server answered: {@code SMTP_550_5_1_1}
     * @param failedAt when the last attempt failed
     */
    public record NotificationFailed(
            @Id String notificationId,
            List<@Id String> agreementIds,
            int attempt,
            @OneOf(FailureReason.class) String reasonCode,
            Instant failedAt) {
        public static final String TYPE = "partnership.notification.NotificationFailed.v1";
    }

    /**
     * The message is not sent.
     *
     * @param notificationId id of the delivery
     * @param agreementIds ids of the agreements concerned
     * @param reasonCode why it is not sent
     * @param suppressedAt when that was decided
     */
    public record NotificationSuppressed(
            @Id String notificationId,
            List<@Id String> agreementIds,
            @OneOf(SuppressionReason.class) String reasonCode,
            Instant suppressedAt) {
        public static final String TYPE = "partnership.notification.NotificationSuppressed.v1";
    }
}
