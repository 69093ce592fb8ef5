package partnerships.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.AgreementCodes.Renewal;
import partnerships.contracts.AgreementData.PartialDate;
import partnerships.contracts.MeetingData.ExpectedSeat;
import partnerships.contracts.MeetingData.PostVersion;
import partnerships.contracts.MeetingData.Schedule;
import partnerships.contracts.NotificationCodes.AgreementEndStatus;
import partnerships.contracts.NotificationCodes.CancellationReason;
import partnerships.contracts.NotificationCodes.ExpiryReason;
import partnerships.contracts.NotificationCodes.MeetingStatus;
import partnerships.contracts.NotificationCodes.StepState;
import partnerships.contracts.NotificationCodes.SubjectKind;
import partnerships.contracts.NotificationCodes.UndeliveredReason;
import partnerships.contracts.NotificationCodes.UndeliveredStatus;
import partnerships.contracts.NotificationCodes.WindowStatus;

/** What notification-service publishes about reminder plans: what is to be sent about one subject, and when. */
@PublishedOn(Topics.NOTIFICATIONS)
public final class ReminderEvents {

    private ReminderEvents() {}

    /**
     * What a plan must know of its subject was learned or has changed. Exactly one of the last four fields is present.
     *
     * @param planId id of the plan
     * @param subjectKind what the plan is about
     * @param subjectId id of the meeting, the window or the agreement; for {@code UNDELIVERED}, what names the message that did not arrive
     * @param agreementIds ids of the agreements concerned
     * @param notedAt when it was learned
     * @param meeting the meeting; present with {@code MEETING}
     * @param window the cadence window; present with {@code CADENCE_WINDOW}
     * @param agreementEnd the end of the agreement; present with {@code AGREEMENT_END}
     * @param undelivered the message that did not arrive; present with {@code UNDELIVERED}
     */
    public record ReminderSubjectNoted(
            @Id String planId,
            @OneOf(SubjectKind.class) String subjectKind,
            String subjectId,
            List<@Id String> agreementIds,
            Instant notedAt,
            @Nullable MeetingFacts meeting,
            @Nullable WindowFacts window,
            @Nullable AgreementEndFacts agreementEnd,
            @Nullable UndeliveredFacts undelivered) {
        public static final String TYPE = "partnership.reminder.ReminderSubjectNoted.v1";
    }

    /**
     * What a plan knows of a meeting.
     *
     * @param committeeId id of its committee
     * @param reference business reference of the meeting; empty until it is scheduled or held
     * @param status state of the meeting
     * @param schedule when and where; absent if it has no date, or was held before the system knew it
     * @param before the schedule that the last move replaced; absent if it was not moved
     * @param day local date of its start; absent until it has one
     * @param calendarSequence SEQUENCE of the invitation (iCalendar), 0 or more
     * @param seats who is expected
     * @param agenda the items of the agenda, in order; may be empty
     * @param reason reason of the last move or cancellation, one line of at most 300 characters; absent if there was none
     * @param shortNoticeReason why the last notice was shorter than agreed, one line of at most 300 characters; absent if it was not
     * @param convenedAgenda agenda of the convocation, or of the change notice after it; absent if not convened
     * @param posts the posts of the committee's seats and their substitutes, as far as committee-service knew them
     */
    public record MeetingFacts(
            @Id String committeeId,

            @Text(value = Grammar.REFERENCE, min = 0, max = 60)
            String reference,

            @OneOf(MeetingStatus.class) String status,
            @Nullable Schedule schedule,
            @Nullable Schedule before,
            @Nullable LocalDate day,
            int calendarSequence,
            List<ExpectedSeat> seats,
            List<String> agenda,
            @Nullable String reason,
            @Nullable String shortNoticeReason,
            @Nullable List<String> convenedAgenda,
            List<PostVersion> posts) {}

    /**
     * What a plan knows of a cadence window.
     *
     * @param committeeId id of its committee
     * @param from first day
     * @param to last day, inclusive
     * @param required meetings needed in it, 1 or more
     * @param informational whether it counts in no figure
     * @param noticeDays days of notice of the committee's convocations; 0 if not stated
     * @param status state of the window
     * @param meetings ids of the meetings that are planned or were held in it
     */
    public record WindowFacts(
            @Id String committeeId,
            LocalDate from,
            LocalDate to,
            int required,
            boolean informational,
            int noticeDays,
            @OneOf(WindowStatus.class) String status,
            List<@Id String> meetings) {}

    /**
     * What a plan knows of the end of an agreement.
     *
     * @param reference business reference of the agreement; empty until it is signed
     * @param title title by language tag; empty until it is signed
     * @param owner code of the post that answers for it; absent if none was named
     * @param from first day in force
     * @param to last day in force, inclusive, as it is stated
     * @param renewal what follows the last day
     * @param notice how long before its end or renewal notice must be given, in years, months and days of the calendar (ISO 8601); absent
     *     if not stated
     * @param duration like the notice: where {@code to} is unknown, the last day follows from the first; absent if not stated
     * @param status state of the agreement
     */
    public record AgreementEndFacts(
            @Text(value = Grammar.REFERENCE, min = 0, max = 60)
            String reference,

            Map<@Text(Grammar.LANGUAGE) String, @Text(value = Grammar.LINE, max = 300) String> title,
            @Nullable @Text(Grammar.POST) String owner,
            PartialDate from,
            PartialDate to,
            @OneOf(Renewal.class) String renewal,
            @Nullable @Text(Grammar.PERIOD) String notice,
            @Nullable @Text(Grammar.PERIOD) String duration,
            @OneOf(AgreementEndStatus.class) String status) {}

    /**
     * What a plan knows of a message that did not reach somebody.
     *
     * @param committeeId id of the committee of the meeting or window that it was about; absent if it was about an agreement
     * @param owner code of the post that answers for the agreement; absent if none was named
     * @param planId id of the plan whose step it was
     * @param rule code of the reminder rule that it followed
     * @param post code of the post that it was for, or {@code role:<role>}; absent if it was for several and never became messages to
     *     them
     * @param recipient person id, {@code post:<code>} or {@code role:<role>}; absent as the post is
     * @param legalNotice whether it has legal effect
     * @param reasonCode why it did not arrive; other values are what the mail server answered: {@code SMTP_550_5_1_1}
     * @param since when it should have arrived
     * @param status whether somebody is to be alerted
     */
    public record UndeliveredFacts(
            @Nullable @Id String committeeId,
            @Nullable @Text(Grammar.POST) String owner,
            @Id String planId,
            String rule,
            @Nullable String post,
            @Nullable String recipient,
            boolean legalNotice,
            @OneOf(UndeliveredReason.class) String reasonCode,
            Instant since,
            @OneOf(UndeliveredStatus.class) String status) {}

    /**
     * A schedule version of the subject was planned.
     *
     * @param planId id of the plan
     * @param subjectKind what the plan is about
     * @param subjectId id of the meeting, the window or the agreement; for {@code UNDELIVERED}, what names the message that did not arrive
     * @param agreementIds ids of the agreements concerned
     * @param scheduleVersion number of the version, 1 for the first
     * @param steps what is to be sent
     * @param plannedAt when it was planned
     */
    public record ReminderPlanned(
            @Id String planId,
            @OneOf(SubjectKind.class) String subjectKind,
            String subjectId,
            List<@Id String> agreementIds,
            int scheduleVersion,
            List<Step> steps,
            Instant plannedAt) {
        public static final String TYPE = "partnership.reminder.ReminderPlanned.v1";
    }

    /**
     * One thing that a plan sends.
     *
     * @param rule code of the reminder rule that it follows
     * @param series code of a series: steps of one series that were missed together are sent as one; absent if it stands alone
     * @param dueAt when it is to be sent
     * @param since when it should have been sent, if that was past when its fact was recorded; absent otherwise
     * @param staleAfter from when it is useless; absent if it never is
     * @param state whether it waits
     */
    public record Step(
            String rule,
            @Nullable String series,
            Instant dueAt,
            @Nullable Instant since,
            @Nullable Instant staleAfter,
            @OneOf(StepState.class) String state) {}

    /**
     * A step fell due; its deliveries are made.
     *
     * @param planId id of the plan
     * @param scheduleVersion version of the plan that it belongs to
     * @param rule code of the reminder rule that it follows
     * @param dueAt when it was to be sent
     * @param merged codes of the rules of missed steps that it stands for; may be empty
     */
    public record ReminderFired(
            @Id String planId, int scheduleVersion, String rule, Instant dueAt, List<String> merged) {
        public static final String TYPE = "partnership.reminder.ReminderFired.v1";
    }

    /**
     * Every delivery of the step exists.
     *
     * @param planId id of the plan
     * @param scheduleVersion version of the plan that the step belongs to
     * @param rule code of the reminder rule that it follows
     * @param deliveries ids of the deliveries; empty if there was nobody to send to
     * @param completedAt when the last of them came to exist
     */
    public record ReminderCompleted(
            @Id String planId, int scheduleVersion, String rule, List<@Id String> deliveries, Instant completedAt) {
        public static final String TYPE = "partnership.reminder.ReminderCompleted.v1";
    }

    /**
     * A step was not sent in time and is sent no more.
     *
     * @param planId id of the plan
     * @param scheduleVersion version of the plan that the step belongs to
     * @param rule code of the reminder rule that it follows
     * @param dueAt when it was to be sent
     * @param reason why the step is sent no more
     */
    public record ReminderExpired(
            @Id String planId,
            int scheduleVersion,
            String rule,
            Instant dueAt,
            @OneOf(ExpiryReason.class) String reason) {
        public static final String TYPE = "partnership.reminder.ReminderExpired.v1";
    }

    /**
     * A newer schedule version took the place of this one's waiting steps.
     *
     * @param planId id of the plan
     * @param scheduleVersion version whose steps do not wait any more
     * @param rules codes of the reminder rules of these steps
     * @param supersededAt when the newer version was planned
     */
    public record ReminderSuperseded(@Id String planId, int scheduleVersion, List<String> rules, Instant supersededAt) {
        public static final String TYPE = "partnership.reminder.ReminderSuperseded.v1";
    }

    /**
     * Waiting steps are not needed any more.
     *
     * @param planId id of the plan
     * @param scheduleVersion version whose steps do not wait any more
     * @param rules codes of the reminder rules of these steps
     * @param reason why they are not needed any more
     * @param cancelledAt when that became known
     */
    public record ReminderCancelled(
            @Id String planId,
            int scheduleVersion,
            List<String> rules,
            @OneOf(CancellationReason.class) String reason,
            Instant cancelledAt) {
        public static final String TYPE = "partnership.reminder.ReminderCancelled.v1";
    }
}
