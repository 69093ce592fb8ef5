package partnerships.meeting;

import static partnerships.meeting.MeetingRefusal.ATTENDANCE_INCOMPLETE;
import static partnerships.meeting.MeetingRefusal.NOBODY_ATTENDED;
import static partnerships.meeting.MeetingRefusal.POST_TWICE;
import static partnerships.meeting.MeetingRefusal.SUBSTITUTE_MISSING;
import static partnerships.meeting.MeetingRefusal.SUBSTITUTE_NOT_ASKED;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import partnerships.meeting.Attendance.Represented;
import partnerships.store.Refused;

/**
 * What must be true of an attendance, whichever way it comes in: a seat was there once, itself or by one of its substitutes, or it
 * was not; nobody sat for two seats; and somebody was there.
 *
 * @param committee whose seats they are, as far as its text names any
 * @param expected seats of which each must be accounted for; empty for a meeting of the past, whose paper may name some only
 */
record AttendanceRule(CommitteeTerms committee, List<ExpectedSeat> expected) {

    /**
     * Requires that the attendance can have been.
     *
     * @throws Refused {@code NOT_A_SEAT}, {@code SUBSTITUTE_MISSING}, {@code SUBSTITUTE_NOT_ASKED}, {@code NOT_A_SUBSTITUTE},
     *     {@code POST_TWICE}, {@code ATTENDANCE_INCOMPLETE}, {@code NOBODY_ATTENDED}
     */
    void require(List<Attendance> attendance) {
        requireSeats(attendance);
        attendance.forEach(this::requireSubstitute);
        requireEachPostOnce(attendance);
        requireComplete(attendance);
        if (attendance.stream().allMatch(seat -> seat.represented() == Represented.ABSENT)) {
            throw new Refused(
                    NOBODY_ATTENDED,
                    "a meeting without anybody was not held; cancel one that did not take place (cancel, correct-outcome)");
        }
    }

    private void requireSeats(List<Attendance> attendance) {
        var expectedPosts = expected.stream().map(ExpectedSeat::post).toList();
        committee.requireSeats(attendance.stream()
                .map(Attendance::post)
                .filter(post -> !expectedPosts.contains(post))
                .toList());
    }

    private void requireSubstitute(Attendance seat) {
        var substitute = seat.substitute();
        if (seat.represented() != Represented.SUBSTITUTED) {
            if (substitute != null) {
                throw new Refused(
                        SUBSTITUTE_NOT_ASKED,
                        seat.post() + " is " + seat.represented()
                                + ": nobody came in its place (leave substitute out)");
            }
        } else if (substitute == null) {
            throw new Refused(
                    SUBSTITUTE_MISSING, "it is not said who came in the place of " + seat.post() + " (substitute)");
        } else {
            committee.requireSubstitute(seat.post(), substitute);
        }
    }

    private static void requireEachPostOnce(List<Attendance> attendance) {
        requireOnce(attendance.stream().map(Attendance::post), " is named twice");
        requireOnce(
                attendance.stream().flatMap(AttendanceRule::satThere), " is said to have sat for two seats at once");
    }

    /** The post that sat on a seat. One that did so in the place of another has left its own empty. */
    private static Stream<String> satThere(Attendance seat) {
        return switch (seat.represented()) {
            case PRESENT -> Stream.of(seat.post());
            case SUBSTITUTED -> Stream.ofNullable(seat.substitute());
            case ABSENT -> Stream.empty();
        };
    }

    private static void requireOnce(Stream<String> posts, String otherwise) {
        var seen = new HashSet<String>();
        posts.filter(post -> !seen.add(post)).findFirst().ifPresent(twice -> {
            throw new Refused(POST_TWICE, twice + otherwise + " (attendance)");
        });
    }

    private void requireComplete(List<Attendance> attendance) {
        var posts = attendance.stream().map(Attendance::post).toList();
        var missing = expected.stream()
                .map(ExpectedSeat::post)
                .filter(post -> !posts.contains(post))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(
                    ATTENDANCE_INCOMPLETE, "each expected seat was there or not: " + String.join(", ", missing));
        }
    }
}
