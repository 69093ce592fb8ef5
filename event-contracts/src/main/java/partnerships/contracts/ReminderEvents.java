package partnerships.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What notification-service tells about plans: what is to be said about one subject, and when. */
public final class ReminderEvents {

    private ReminderEvents() {}

    /**
     * What a plan must know of its subject was learned or has changed; exactly one of the four is there.
     *
     * @param subjectKind MEETING, CADENCE_WINDOW, AGREEMENT_END or UNDELIVERED
     * @param subjectId meeting, window, agreement, or the message that did not arrive
     */
    public record ReminderSubjectNoted(
            String planId,
            String subjectKind,
            String subjectId,
            List<String> agreementIds,
            Instant notedAt,
            @Nullable MeetingFacts meeting,
            @Nullable WindowFacts window,
            @Nullable AgreementEndFacts agreementEnd,
            @Nullable UndeliveredFacts undelivered) {
        public static final String TYPE = "partnership.reminder.ReminderSubjectNoted.v1";
    }

    /**
     * @param status UNSCHEDULED, SCHEDULED, CONVENED, CANCELLED, HELD or NOT_HELD
     * @param schedule absent for a meeting that was held before the system knew it
     * @param before schedule that the last move replaced
     * @param day local date of its start; absent until it has one
     * @param calendarSequence SEQUENCE of the invitation
     * @param reason of the last move or cancellation
     * @param shortNoticeReason why the last notice was shorter than agreed
     * @param convenedAgenda agenda of the convocation, or of the change notice after it
     */
    public record MeetingFacts(
            String committeeId,
            String reference,
            String status,
            MeetingEvents.@Nullable Schedule schedule,
            MeetingEvents.@Nullable Schedule before,
            @Nullable LocalDate day,
            int calendarSequence,
            List<MeetingEvents.ExpectedSeat> seats,
            List<String> agenda,
            @Nullable String reason,
            @Nullable String shortNoticeReason,
            @Nullable List<String> convenedAgenda) {}

    /**
     * @param to last day, inclusive
     * @param noticeDays of the committee's convocations; 0 if not stated
     * @param status OPEN, BREACHED or CLOSED
     * @param meetings that are planned or were held in it
     */
    public record WindowFacts(
            String committeeId,
            LocalDate from,
            LocalDate to,
            int required,
            boolean informational,
            int noticeDays,
            String status,
            List<String> meetings) {}

    /**
     * @param reference empty until the agreement is signed
     * @param owner post that answers for it, if one was named
     * @param from first day in force, as far as it is known
     * @param to last day in force, inclusive, as far as it is stated
     * @param renewal what follows it: NONE, EXPRESS, TACIT or UNKNOWN
     * @param notice in years, months and days of the calendar (ISO 8601); absent if not stated
     * @param duration like the notice: where {@code to} is unknown, the last day follows from the first
     * @param status UNSIGNED, RUNNING, EXPIRED or OVER
     */
    public record AgreementEndFacts(
            String reference,
            Map<String, String> title,
            @Nullable String owner,
            AgreementEvents.PartialDate from,
            AgreementEvents.PartialDate to,
            String renewal,
            @Nullable String notice,
            @Nullable String duration,
            String status) {}

    /**
     * A message that did not reach somebody.
     *
     * @param committeeId of the meeting or window that it was about; absent if it was about an agreement
     * @param owner post that answers for the agreement, if one was named
     * @param planId plan whose step it was
     * @param rule code of the reminder rule that it followed
     * @param post that it was for; absent if it was for several and never became messages to them
     * @param recipient person id, or {@code post:<code>}; absent as the post is
     * @param legalNotice whether it has legal effect
     * @param reasonCode POST_VACANT, NO_ADDRESS, WAITING (still tried), STALE (its time had come), UNFORESEEN, or the mail server's
     * @param status UNTOLD, OPEN or SETTLED
     */
    public record UndeliveredFacts(
            @Nullable String committeeId,
            @Nullable String owner,
            String planId,
            String rule,
            @Nullable String post,
            @Nullable String recipient,
            boolean legalNotice,
            String reasonCode,
            Instant since,
            String status) {}

    /**
     * A schedule version of the subject was planned.
     *
     * @param subjectKind MEETING, CADENCE_WINDOW, AGREEMENT_END or UNDELIVERED
     * @param subjectId meeting, window, agreement, or the message that did not arrive
     */
    public record ReminderPlanned(
            String planId,
            String subjectKind,
            String subjectId,
            List<String> agreementIds,
            int scheduleVersion,
            List<Step> steps,
            Instant plannedAt) {
        public static final String TYPE = "partnership.reminder.ReminderPlanned.v1";
    }

    /**
     * @param rule the reminder rule's code
     * @param series steps of one series that were missed together are said once; absent if it stands alone
     * @param since when it should have been said, if that was past when its fact was recorded; absent otherwise
     * @param state WAITING, or COVERED when it was past when the fact that planned it was recorded and need not be said
     */
    public record Step(
            String rule,
            @Nullable String series,
            Instant dueAt,
            @Nullable Instant since,
            @Nullable Instant staleAfter,
            String state) {}

    /** @param merged rules of missed steps that this one speaks for */
    public record ReminderFired(String planId, int scheduleVersion, String rule, Instant dueAt, List<String> merged) {
        public static final String TYPE = "partnership.reminder.ReminderFired.v1";
    }

    /** Every delivery of the step is there. */
    public record ReminderCompleted(
            String planId, int scheduleVersion, String rule, List<String> deliveries, Instant completedAt) {
        public static final String TYPE = "partnership.reminder.ReminderCompleted.v1";
    }

    /** @param reason STALE: useless by the time it could have been sent */
    public record ReminderExpired(String planId, int scheduleVersion, String rule, Instant dueAt, String reason) {
        public static final String TYPE = "partnership.reminder.ReminderExpired.v1";
    }

    /** A newer schedule version took the place of this one's waiting steps. */
    public record ReminderSuperseded(String planId, int scheduleVersion, List<String> rules, Instant supersededAt) {
        public static final String TYPE = "partnership.reminder.ReminderSuperseded.v1";
    }

    /** @param reason SUBJECT_CANCELLED, SUBJECT_DONE or SUBJECT_WITHDRAWN */
    public record ReminderCancelled(
            String planId, int scheduleVersion, List<String> rules, String reason, Instant cancelledAt) {
        public static final String TYPE = "partnership.reminder.ReminderCancelled.v1";
    }
}
