package partnerships.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.AgreementEvents.Source;

/** What committee-service tells about meetings. Every event names the meeting, its committee and its agreements. */
public final class MeetingEvents {

    private MeetingEvents() {}

    /** @param reference business reference, unique */
    public record MeetingProposed(
            String meetingId, String committeeId, List<String> agreementIds, String reference, List<String> agenda) {
        public static final String TYPE = "partnership.meeting.MeetingProposed.v1";
    }

    /** @param scheduleVersion 1 for the first date */
    public record MeetingScheduled(
            String meetingId,
            String committeeId,
            List<String> agreementIds,
            String reference,
            Schedule schedule,
            int scheduleVersion,
            List<ExpectedSeat> expectedSeats) {
        public static final String TYPE = "partnership.meeting.MeetingScheduled.v1";
    }

    public record MeetingAgendaUpdated(
            String meetingId, String committeeId, List<String> agreementIds, List<String> agenda) {
        public static final String TYPE = "partnership.meeting.MeetingAgendaUpdated.v1";
    }

    /**
     * One of those who must convene has done so; the meeting is convened when all have.
     *
     * @param post that convened
     * @param actedBy post that acted: the same, or a substitute
     * @param evidence of a convocation on paper
     */
    public record MeetingConvocationSigned(
            String meetingId,
            String committeeId,
            List<String> agreementIds,
            String post,
            String actedBy,
            @Nullable Source evidence,
            List<String> remainingPosts) {
        public static final String TYPE = "partnership.meeting.MeetingConvocationSigned.v1";
    }

    /**
     * @param noticeDays calendar days between convocation and meeting
     * @param shortNotice fewer than the policy asks, for a reason that was given
     * @param shortNoticeReason that reason
     * @param calendarSequence SEQUENCE of the invitation, 0 or more
     */
    public record MeetingConvened(
            String meetingId,
            String committeeId,
            List<String> agreementIds,
            String reference,
            List<String> convokedBy,
            Instant convokedAt,
            int noticeDays,
            boolean shortNotice,
            List<String> agenda,
            Schedule schedule,
            int scheduleVersion,
            int calendarSequence,
            List<ExpectedSeat> expectedSeats,
            @Nullable String shortNoticeReason) {
        public static final String TYPE = "partnership.meeting.MeetingConvened.v1";
    }

    /**
     * A meeting that was convened stays convened; signatures towards a convocation that was not complete are void.
     *
     * @param convened whether an invitation is out, which an update then follows
     * @param noticeDays calendar days between the change and the meeting; present if convened
     * @param shortNoticeReason why fewer than the policy asks are right
     */
    public record MeetingRescheduled(
            String meetingId,
            String committeeId,
            List<String> agreementIds,
            String reference,
            Schedule before,
            Schedule schedule,
            int scheduleVersion,
            int calendarSequence,
            boolean convened,
            String reason,
            List<ExpectedSeat> expectedSeats,
            @Nullable Integer noticeDays,
            @Nullable String shortNoticeReason) {
        public static final String TYPE = "partnership.meeting.MeetingRescheduled.v1";
    }

    public record MeetingCancelled(
            String meetingId,
            String committeeId,
            List<String> agreementIds,
            String reference,
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
     * @param before as it was derived with the older rules
     */
    public record MeetingInstantRecomputed(
            String meetingId,
            String committeeId,
            List<String> agreementIds,
            String reference,
            Schedule before,
            Schedule schedule,
            int scheduleVersion,
            int calendarSequence,
            boolean convened,
            List<ExpectedSeat> expectedSeats) {
        public static final String TYPE = "partnership.meeting.MeetingInstantRecomputed.v1";
    }

    /** A day after its end nothing had been recorded. Provisional: an outcome recorded late reverses it. */
    public record MeetingOutcomeMissing(
            String meetingId, String committeeId, List<String> agreementIds, String reference, Schedule schedule) {
        public static final String TYPE = "partnership.meeting.MeetingOutcomeMissing.v1";
    }

    /**
     * @param heldOn local date of its start, which decides its window
     * @param quorumValid whether it counts
     * @param imported held before the system knew it
     */
    public record MeetingHeld(
            String meetingId,
            String committeeId,
            List<String> agreementIds,
            String reference,
            LocalDate heldOn,
            List<Attendance> attendance,
            boolean quorumValid,
            boolean imported,
            @Nullable Source evidence) {
        public static final String TYPE = "partnership.meeting.MeetingHeld.v1";
    }

    /**
     * Its outcome was recorded otherwise than it was. What was recorded stays in the log.
     *
     * @param before as it was recorded; absent if that it was not held
     * @param held whether it was held
     * @param outcome as it was, whole; present if it was held
     * @param evidence who says so
     */
    public record MeetingOutcomeCorrected(
            String meetingId,
            String committeeId,
            List<String> agreementIds,
            String reference,
            @Nullable Outcome before,
            boolean held,
            @Nullable Outcome outcome,
            String reason,
            Source evidence) {
        public static final String TYPE = "partnership.meeting.MeetingOutcomeCorrected.v1";
    }

    /**
     * How a meeting went that was held.
     *
     * @param heldOn local date of its start, which decides its window
     * @param quorumValid whether it counts
     * @param imported held before the system knew it
     */
    public record Outcome(
            LocalDate heldOn,
            List<Attendance> attendance,
            boolean quorumValid,
            boolean imported,
            @Nullable Source evidence) {}

    /**
     * When and where. The local time in its zone is what was decided; the instants are derived from it.
     *
     * @param zone IANA zone
     * @param tzdbVersion zone rules the instants were derived with
     */
    public record Schedule(
            LocalDateTime localStart,
            LocalDateTime localEnd,
            String zone,
            Instant start,
            Instant end,
            String tzdbVersion,
            @Nullable String place,
            @Nullable String link) {}

    public record ExpectedSeat(String post, String organisation, String role) {}

    /** @param represented PRESENT, SUBSTITUTED or ABSENT */
    public record Attendance(
            String post, String represented, @Nullable String substitute) {}
}
