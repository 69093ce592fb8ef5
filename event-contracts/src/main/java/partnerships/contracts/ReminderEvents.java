package partnerships.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What notification-service tells about plans: what is to be said about one subject, and when. */
public final class ReminderEvents {

    private ReminderEvents() {}

    /**
     * A schedule version of the subject was planned.
     *
     * @param subjectKind MEETING, CADENCE_WINDOW or AGREEMENT_END
     * @param subjectId meeting, window or agreement
     */
    public record ReminderPlanned(
            String planId,
            String subjectKind,
            String subjectId,
            List<String> agreementIds,
            int scheduleVersion,
            List<Step> steps) {
        public static final String TYPE = "partnership.reminder.ReminderPlanned.v1";
    }

    /**
     * @param rule the reminder rule's code
     * @param state WAITING, or COVERED when it was due before the fact that planned it was recorded
     */
    public record Step(String rule, Instant dueAt, @Nullable Instant staleAfter, String state) {}

    /** @param merged rules of missed steps that this one speaks for */
    public record ReminderFired(String planId, int scheduleVersion, String rule, Instant dueAt, List<String> merged) {
        public static final String TYPE = "partnership.reminder.ReminderFired.v1";
    }

    /** Every delivery of the step is there. */
    public record ReminderCompleted(String planId, int scheduleVersion, String rule, List<String> deliveries) {
        public static final String TYPE = "partnership.reminder.ReminderCompleted.v1";
    }

    /** @param reason STALE: useless by the time it could have been sent */
    public record ReminderExpired(String planId, int scheduleVersion, String rule, Instant dueAt, String reason) {
        public static final String TYPE = "partnership.reminder.ReminderExpired.v1";
    }

    /** A newer schedule version took the place of this one's waiting steps. */
    public record ReminderSuperseded(String planId, int scheduleVersion, List<String> rules) {
        public static final String TYPE = "partnership.reminder.ReminderSuperseded.v1";
    }

    /** @param reason SUBJECT_CANCELLED, SUBJECT_DONE or SUBJECT_WITHDRAWN */
    public record ReminderCancelled(String planId, int scheduleVersion, List<String> rules, String reason) {
        public static final String TYPE = "partnership.reminder.ReminderCancelled.v1";
    }
}
