package partnerships.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.AgreementData.Source;
import partnerships.contracts.MeetingData.Attendance;
import partnerships.contracts.MeetingData.ExpectedSeat;
import partnerships.contracts.MeetingData.Outcome;
import partnerships.contracts.MeetingData.PostVersion;
import partnerships.contracts.MeetingData.Schedule;

/** What committee-service publishes about meetings. Every event names the meeting, its committee and its agreements. */
@PublishedOn(Topics.COMMITTEES)
public final class MeetingEvents {

    private MeetingEvents() {}

    /**
     * A meeting is to take place; it has no date yet.
     *
     * @param meetingId id of the meeting
     * @param committeeId id of its committee
     * @param agreementIds ids of the agreements that create the committee
     * @param reference business reference, unique among the meetings
     * @param agenda the items of the agenda, in order; may be empty
     */
    public record MeetingProposed(
            @Id String meetingId,
            @Id String committeeId,
            List<@Id String> agreementIds,
            @Text(value = Grammar.REFERENCE, max = 60) String reference,
            List<String> agenda) {
        public static final String TYPE = "partnership.meeting.MeetingProposed.v1";
    }

    /**
     * The meeting has its first date.
     *
     * @param meetingId id of the meeting
     * @param committeeId id of its committee
     * @param agreementIds ids of the agreements that create the committee
     * @param reference business reference, unique among the meetings
     * @param schedule when and where
     * @param scheduleVersion number of the date, 1 for the first
     * @param expectedSeats who is expected
     * @param posts the posts of the committee's seats and their substitutes that are registered, as far as they were known
     */
    public record MeetingScheduled(
            @Id String meetingId,
            @Id String committeeId,
            List<@Id String> agreementIds,
            @Text(value = Grammar.REFERENCE, max = 60) String reference,
            Schedule schedule,
            int scheduleVersion,
            List<ExpectedSeat> expectedSeats,
            List<PostVersion> posts) {
        public static final String TYPE = "partnership.meeting.MeetingScheduled.v1";
    }

    /**
     * The agenda was replaced.
     *
     * @param meetingId id of the meeting
     * @param committeeId id of its committee
     * @param agreementIds ids of the agreements that create the committee
     * @param agenda the items of the agenda, in order; may be empty
     * @param posts the posts of the committee's seats and their substitutes that are registered, as far as they were known
     */
    public record MeetingAgendaUpdated(
            @Id String meetingId,
            @Id String committeeId,
            List<@Id String> agreementIds,
            List<String> agenda,
            List<PostVersion> posts) {
        public static final String TYPE = "partnership.meeting.MeetingAgendaUpdated.v1";
    }

    /**
     * One of those who must convene has done so; the meeting is convened when all have.
     *
     * @param meetingId id of the meeting
     * @param committeeId id of its committee
     * @param agreementIds ids of the agreements that create the committee
     * @param post code of the post that convened
     * @param actedBy code of the post that acted: the same, or a substitute
     * @param evidence document of a convocation on paper; absent if it was signed in the system
     * @param remainingPosts codes of the posts that have yet to convene; empty after the last
     */
    public record MeetingConvocationSigned(
            @Id String meetingId,
            @Id String committeeId,
            List<@Id String> agreementIds,
            @Text(Grammar.POST) String post,
            @Text(Grammar.POST) String actedBy,
            @Nullable Source evidence,
            List<@Text(Grammar.POST) String> remainingPosts) {
        public static final String TYPE = "partnership.meeting.MeetingConvocationSigned.v1";
    }

    /**
     * The meeting is convened; the invitation goes out.
     *
     * @param meetingId id of the meeting
     * @param committeeId id of its committee
     * @param agreementIds ids of the agreements that create the committee
     * @param reference business reference, unique among the meetings
     * @param convokedBy codes of the posts that convened
     * @param convokedAt when the last of them did
     * @param noticeDays calendar days between convocation and meeting
     * @param shortNotice whether these are fewer than the policy asks
     * @param agenda the items of the agenda, in order; may be empty
     * @param schedule when and where
     * @param scheduleVersion number of the date, 1 for the first
     * @param calendarSequence SEQUENCE of the invitation (iCalendar), 0 or more
     * @param expectedSeats who is expected
     * @param shortNoticeReason why fewer days are right; present with {@code shortNotice}
     * @param posts the posts of the committee's seats and their substitutes that are registered, as far as they were known
     */
    public record MeetingConvened(
            @Id String meetingId,
            @Id String committeeId,
            List<@Id String> agreementIds,
            @Text(value = Grammar.REFERENCE, max = 60) String reference,
            List<@Text(Grammar.POST) String> convokedBy,
            Instant convokedAt,
            int noticeDays,
            boolean shortNotice,
            List<String> agenda,
            Schedule schedule,
            int scheduleVersion,
            int calendarSequence,
            List<ExpectedSeat> expectedSeats,
            @Nullable String shortNoticeReason,
            List<PostVersion> posts) {
        public static final String TYPE = "partnership.meeting.MeetingConvened.v1";
    }

    /**
     * The meeting has another date or place. One that was convened stays convened; signatures towards a convocation that was not complete
     * are void.
     *
     * @param meetingId id of the meeting
     * @param committeeId id of its committee
     * @param agreementIds ids of the agreements that create the committee
     * @param reference business reference, unique among the meetings
     * @param before when and where it was to be
     * @param schedule when and where it is now to be
     * @param scheduleVersion number of the date, 1 for the first
     * @param calendarSequence SEQUENCE of the invitation (iCalendar), 0 or more
     * @param convened whether an invitation is out, which an update then follows
     * @param reason why it has another date or place
     * @param expectedSeats who is expected
     * @param noticeDays calendar days between the change and the meeting; present if convened
     * @param shortNoticeReason why fewer days than the policy asks are right; absent if they are not fewer
     * @param posts the posts of the committee's seats and their substitutes that are registered, as far as they were known
     */
    public record MeetingRescheduled(
            @Id String meetingId,
            @Id String committeeId,
            List<@Id String> agreementIds,
            @Text(value = Grammar.REFERENCE, max = 60) String reference,
            Schedule before,
            Schedule schedule,
            int scheduleVersion,
            int calendarSequence,
            boolean convened,
            String reason,
            List<ExpectedSeat> expectedSeats,
            @Nullable Integer noticeDays,
            @Nullable String shortNoticeReason,
            List<PostVersion> posts) {
        public static final String TYPE = "partnership.meeting.MeetingRescheduled.v1";
    }

    /**
     * The meeting does not take place.
     *
     * @param meetingId id of the meeting
     * @param committeeId id of its committee
     * @param agreementIds ids of the agreements that create the committee
     * @param reference business reference, unique among the meetings
     * @param schedule when and where it was to be; absent if it had no date
     * @param scheduleVersion number of the date, 1 for the first, 0 for none
     * @param calendarSequence SEQUENCE of the cancellation (iCalendar), 0 or more
     * @param convened whether an invitation is out, which a cancellation then follows
     * @param reason why it does not take place
     */
    public record MeetingCancelled(
            @Id String meetingId,
            @Id String committeeId,
            List<@Id String> agreementIds,
            @Text(value = Grammar.REFERENCE, max = 60) String reference,
            @Nullable Schedule schedule,
            int scheduleVersion,
            int calendarSequence,
            boolean convened,
            String reason) {
        public static final String TYPE = "partnership.meeting.MeetingCancelled.v1";
    }

    /**
     * The zone's rules changed, and with them the instant; the local time did not.
     *
     * @param meetingId id of the meeting
     * @param committeeId id of its committee
     * @param agreementIds ids of the agreements that create the committee
     * @param reference business reference, unique among the meetings
     * @param before when and where, derived with the older rules
     * @param schedule when and where, derived with the newer rules
     * @param scheduleVersion number of the date, 1 for the first
     * @param calendarSequence SEQUENCE of the invitation (iCalendar), 0 or more
     * @param convened whether an invitation is out, which an update then follows
     * @param expectedSeats who is expected
     */
    public record MeetingInstantRecomputed(
            @Id String meetingId,
            @Id String committeeId,
            List<@Id String> agreementIds,
            @Text(value = Grammar.REFERENCE, max = 60) String reference,
            Schedule before,
            Schedule schedule,
            int scheduleVersion,
            int calendarSequence,
            boolean convened,
            List<ExpectedSeat> expectedSeats) {
        public static final String TYPE = "partnership.meeting.MeetingInstantRecomputed.v1";
    }

    /**
     * A day after the meeting's end nothing had been recorded. Provisional: an outcome recorded late reverses it.
     *
     * @param meetingId id of the meeting
     * @param committeeId id of its committee
     * @param agreementIds ids of the agreements that create the committee
     * @param reference business reference, unique among the meetings
     * @param schedule when and where it was to be
     */
    public record MeetingOutcomeMissing(
            @Id String meetingId,
            @Id String committeeId,
            List<@Id String> agreementIds,
            @Text(value = Grammar.REFERENCE, max = 60) String reference,
            Schedule schedule) {
        public static final String TYPE = "partnership.meeting.MeetingOutcomeMissing.v1";
    }

    /**
     * The meeting was held.
     *
     * @param meetingId id of the meeting
     * @param committeeId id of its committee
     * @param agreementIds ids of the agreements that create the committee
     * @param reference business reference, unique among the meetings
     * @param heldOn local date of its start, which decides its cadence window
     * @param attendance who was there; empty if not recorded
     * @param quorumValid whether the quorum was valid, so that it counts
     * @param imported whether it was held before the system knew it
     * @param evidence document that shows it; absent if there is none
     */
    public record MeetingHeld(
            @Id String meetingId,
            @Id String committeeId,
            List<@Id String> agreementIds,
            @Text(value = Grammar.REFERENCE, max = 60) String reference,
            LocalDate heldOn,
            List<Attendance> attendance,
            boolean quorumValid,
            boolean imported,
            @Nullable Source evidence) {
        public static final String TYPE = "partnership.meeting.MeetingHeld.v1";
    }

    /**
     * The outcome had been recorded otherwise than it was. What was recorded stays in the log.
     *
     * @param meetingId id of the meeting
     * @param committeeId id of its committee
     * @param agreementIds ids of the agreements that create the committee
     * @param reference business reference, unique among the meetings
     * @param before the outcome as it was recorded; absent if it was recorded as not held
     * @param held whether it was held
     * @param outcome the outcome as it was, whole; present if it was held
     * @param reason reason of the correction
     * @param evidence document that says so
     */
    public record MeetingOutcomeCorrected(
            @Id String meetingId,
            @Id String committeeId,
            List<@Id String> agreementIds,
            @Text(value = Grammar.REFERENCE, max = 60) String reference,
            @Nullable Outcome before,
            boolean held,
            @Nullable Outcome outcome,
            String reason,
            Source evidence) {
        public static final String TYPE = "partnership.meeting.MeetingOutcomeCorrected.v1";
    }
}
