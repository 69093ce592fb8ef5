package partnerships.meeting;

import java.util.List;

/**
 * A date that stands.
 *
 * @param scheduleVersion 1 for the first date, one more for every move
 * @param calendarSequence SEQUENCE of its invitation: 0 until it is convened, then one more for every material change
 */
public record Appointment(
        Schedule schedule, int scheduleVersion, int calendarSequence, List<ExpectedSeat> expectedSeats) {

    public Appointment {
        expectedSeats = List.copyOf(expectedSeats);
    }

    /** Returns the appointment after a move. */
    Appointment movedTo(Schedule newSchedule, boolean invitationIsOut) {
        boolean material = newSchedule.differsMateriallyFrom(schedule);
        int sequence = invitationIsOut && material ? calendarSequence + 1 : calendarSequence;
        return new Appointment(newSchedule, scheduleVersion + 1, sequence, expectedSeats);
    }
}
