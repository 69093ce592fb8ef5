package partnerships.meeting;

import java.util.List;
import partnerships.store.Refused;

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

    /**
     * Requires that every expected seat was there or not, and somebody was.
     *
     * @throws Refused {@code ATTENDANCE_INCOMPLETE}, {@code NOBODY_ATTENDED}
     */
    void requireComplete(List<Attendance> attendance) {
        var posts = attendance.stream().map(Attendance::post).toList();
        var expected = expectedSeats.stream().map(ExpectedSeat::post).toList();
        if (!posts.containsAll(expected)) {
            throw new Refused("ATTENDANCE_INCOMPLETE", "each expected seat was there or not");
        }
        if (attendance.stream().allMatch(seat -> seat.represented() == Attendance.Represented.ABSENT)) {
            throw new Refused("NOBODY_ATTENDED", "a meeting without anybody was not held");
        }
    }
}
