package partnerships.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.meeting.Appointment;
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
        @Nullable Instant convokedAt,
        @Nullable OutcomeView outcome,
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
        var appointment = appointmentOf(status);
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
                signaturesOf(status),
                status instanceof Status.Convened convened ? convened.convokedAt() : null,
                status instanceof Status.Held held ? OutcomeView.of(held.outcome()) : null,
                status instanceof Status.Cancelled cancelled ? cancelled.reason() : null);
    }

    private static @Nullable Appointment appointmentOf(Status status) {
        return switch (status) {
            case Status.Held held -> held.appointment();
            case Status.Cancelled cancelled -> cancelled.appointment();
            case Status.Draft _, Status.Scheduled _, Status.Convened _, Status.Lapsed _ ->
                status.dated().orElse(null);
        };
    }

    private static List<Signature> signaturesOf(Status status) {
        return switch (status) {
            case Status.Scheduled scheduled -> scheduled.signatures();
            case Status.Convened convened -> convened.signatures();
            case Status.Draft _, Status.Lapsed _, Status.Held _, Status.Cancelled _ -> List.of();
        };
    }
}
