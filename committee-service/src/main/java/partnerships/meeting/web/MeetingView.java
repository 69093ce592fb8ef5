package partnerships.meeting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.meeting.Acts;
import partnerships.meeting.Attendance;
import partnerships.meeting.Evidence;
import partnerships.meeting.ExpectedSeat;
import partnerships.meeting.Meeting;
import partnerships.meeting.Outcome;
import partnerships.meeting.Schedule;
import partnerships.meeting.Signature;
import partnerships.meeting.Status;
import partnerships.store.document.Stored;

/**
 * A meeting as HTTP shows it.
 *
 * @param schedule absent until it has a date
 * @param scheduleVersion 0 until it has a date
 * @param convocation parts of it that were given for this date
 * @param convened absent until all who must had convened it
 * @param moves of its date or place, in order
 * @param outcome absent unless it was held
 * @param notHeldBecause present if it was recorded as held, and was not
 * @param corrections of its outcome, in order
 */
record MeetingView(
        String id,
        long version,
        String committeeId,
        List<String> agreementIds,
        String reference,
        String state,
        List<String> agenda,
        @Nullable Schedule schedule,
        int scheduleVersion,
        int calendarSequence,
        List<ExpectedSeat> expectedSeats,
        List<Signature> convocation,
        Acts.@Nullable Convening convened,
        List<Acts.Moved> moves,
        @Nullable OutcomeView outcome,
        @Nullable String notHeldBecause,
        List<Acts.Correction> corrections,
        @Nullable String cancelledBecause) {

    /**
     * How it went.
     *
     * @param quorumPolicy NONE_STATED: without a stated quorum a meeting that was held counts
     */
    record OutcomeView(
            LocalDate heldOn,
            List<Attendance> attendance,
            String quorumPolicy,
            boolean quorumValid,
            boolean imported,
            @Nullable Evidence evidence) {

        static OutcomeView of(Outcome outcome) {
            return new OutcomeView(
                    outcome.heldOn(),
                    outcome.attendance(),
                    "NONE_STATED",
                    outcome.quorumValid(),
                    outcome.imported(),
                    outcome.evidence());
        }
    }

    static MeetingView of(Stored<Meeting> stored) {
        var meeting = stored.aggregate();
        var status = meeting.status();
        var appointment = status.lastAppointment().orElse(null);
        return new MeetingView(
                stored.id(),
                stored.version(),
                meeting.committeeId(),
                meeting.agreementIds(),
                meeting.reference(),
                status.name(),
                meeting.agenda(),
                appointment == null ? null : appointment.schedule(),
                appointment == null ? 0 : appointment.scheduleVersion(),
                appointment == null ? 0 : appointment.calendarSequence(),
                appointment == null ? List.of() : appointment.expectedSeats(),
                meeting.acts().signatures(),
                meeting.acts().convening(),
                meeting.acts().moves(),
                status instanceof Status.Held held ? OutcomeView.of(held.outcome()) : null,
                status instanceof Status.NotHeld(var _, var reason) ? reason : null,
                meeting.acts().corrections(),
                status instanceof Status.Cancelled cancelled ? cancelled.reason() : null);
    }
}
