package partnerships.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static partnerships.meeting.MeetingFixture.AFTER_START;
import static partnerships.meeting.MeetingFixture.CASABLANCA;
import static partnerships.meeting.MeetingFixture.LETTER;
import static partnerships.meeting.MeetingFixture.NOW;
import static partnerships.meeting.MeetingFixture.bothPresidents;
import static partnerships.meeting.MeetingFixture.presidents;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.meeting.Attendance.Represented;
import partnerships.store.Refused;

/** Every way in which an attendance comes in, with attendances that cannot have been and such as can. */
class AttendanceTest {

    private static final LocalDate SPRING = LocalDate.parse("2026-05-20");

    private static final String IMPOSSIBLE = """
            RCS/PRESIDENT PRESENT, RCS/PRESIDENT ABSENT, LSH/PRESIDENT PRESENT                     | POST_TWICE
            RCS/PRESIDENT PRESENT, RCS/PRESIDENT PRESENT, LSH/PRESIDENT PRESENT                    | POST_TWICE
            RCS/PRESIDENT PRESENT, LSH/PRESIDENT SUBSTITUTED RCS/PRESIDENT                         | NOT_A_SUBSTITUTE
            RCS/PRESIDENT SUBSTITUTED, LSH/PRESIDENT PRESENT                                       | SUBSTITUTE_MISSING
            RCS/PRESIDENT SUBSTITUTED RCS/PRESIDENT, LSH/PRESIDENT PRESENT                         | NOT_A_SUBSTITUTE
            RCS/PRESIDENT SUBSTITUTED AFD/DIRECTOR, LSH/PRESIDENT PRESENT                          | NOT_A_SUBSTITUTE
            RCS/PRESIDENT PRESENT, LSH/PRESIDENT SUBSTITUTED RCS/VICE-PRESIDENT                    | NOT_A_SUBSTITUTE
            RCS/PRESIDENT PRESENT RCS/VICE-PRESIDENT, LSH/PRESIDENT PRESENT                        | SUBSTITUTE_NOT_ASKED
            RCS/PRESIDENT ABSENT RCS/VICE-PRESIDENT, LSH/PRESIDENT PRESENT                         | SUBSTITUTE_NOT_ASKED
            RCS/PRESIDENT PRESENT, LSH/PRESIDENT PRESENT, AFD/DIRECTOR PRESENT                     | NOT_A_SEAT
            RCS/PRESIDENT ABSENT, LSH/PRESIDENT ABSENT                                             | NOBODY_ATTENDED
            """;

    private static final List<String> POSSIBLE = List.of(
            "RCS/PRESIDENT PRESENT, LSH/PRESIDENT PRESENT",
            "RCS/PRESIDENT PRESENT, LSH/PRESIDENT ABSENT",
            "RCS/PRESIDENT SUBSTITUTED RCS/VICE-PRESIDENT, LSH/PRESIDENT ABSENT");

    private static final List<Consumer<List<Attendance>>> WAYS_IN = List.of(
            attendance -> new Outcomes(MeetingFixture.convened().meeting())
                    .recordOutcome(attendance, null, bothPresidents(), AFTER_START),
            attendance -> Outcomes.recordHeld(bothPresidents(), "LSH-2026-1", SPRING, attendance, LETTER, NOW),
            attendance -> new Outcomes(MeetingFixture.notHeld().meeting())
                    .correctOutcome(heldAfterAll(attendance), bothPresidents(), NOW),
            attendance -> new Outcomes(MeetingFixture.heldInThePast().meeting())
                    .correctOutcome(heldAfterAll(attendance), bothPresidents(), NOW));

    private static OutcomeCorrection heldAfterAll(List<Attendance> attendance) {
        return new OutcomeCorrection(true, null, attendance, "mistyped", LETTER);
    }

    private static Stream<Arguments> impossible() {
        return IMPOSSIBLE
                .lines()
                .map(line -> line.split("\\|"))
                .flatMap(cells -> WAYS_IN.stream().map(way -> Arguments.of(cells[0].strip(), cells[1].strip(), way)));
    }

    private static Stream<Arguments> possible() {
        return POSSIBLE.stream().flatMap(seats -> WAYS_IN.stream().map(way -> Arguments.of(seats, way)));
    }

    private static List<Attendance> attendance(String seats) {
        return Arrays.stream(seats.split(", "))
                .map(seat -> seat.split(" "))
                .map(words ->
                        new Attendance(words[0], Represented.valueOf(words[1]), words.length > 2 ? words[2] : null))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatCannotHaveBeenIsRefusedOnEveryWayIn(String seats, String code, Consumer<List<Attendance>> way) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> way.accept(attendance(seats)))
                .extracting(Refused::code)
                .isEqualTo(code);
    }

    @ParameterizedTest
    @MethodSource("possible")
    void whatCanHaveBeenIsTakenOnEveryWayIn(String seats, Consumer<List<Attendance>> way) {
        way.accept(attendance(seats));
    }

    @Test
    void paperOfThePastMayNameSomeOnlyOrNobodyAtAllButNotNobodyPresent() {
        var terms = bothPresidents();

        assertThat(Outcomes.recordHeld(terms, "X", SPRING, attendance("RCS/PRESIDENT PRESENT"), LETTER, NOW))
                .hasSize(1);
        assertThat(Outcomes.recordHeld(terms, "X", SPRING, List.of(), LETTER, NOW))
                .hasSize(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> Outcomes.recordHeld(terms, "X", SPRING, attendance("RCS/PRESIDENT ABSENT"), LETTER, NOW))
                .extracting(Refused::code)
                .isEqualTo("NOBODY_ATTENDED");
    }

    @Test
    void aPostThatSatForAnotherHasLeftItsOwnSeatEmpty() {
        var terms = withASeatOfTheVicePresident();
        var both = attendance("RCS/PRESIDENT SUBSTITUTED RCS/VICE-PRESIDENT, RCS/VICE-PRESIDENT PRESENT");
        var one = attendance("RCS/PRESIDENT SUBSTITUTED RCS/VICE-PRESIDENT, RCS/VICE-PRESIDENT ABSENT");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Outcomes.recordHeld(terms, "X", SPRING, both, LETTER, NOW))
                .extracting(Refused::code)
                .isEqualTo("POST_TWICE");
        assertThat(Outcomes.recordHeld(terms, "X", SPRING, one, LETTER, NOW)).hasSize(1);
    }

    private static CommitteeTerms withASeatOfTheVicePresident() {
        var president = new ExpectedSeat("RCS/PRESIDENT", "rcs", "CHAIR");
        var vice = new ExpectedSeat("RCS/VICE-PRESIDENT", "rcs", "MEMBER");
        return new CommitteeTerms(
                "committee-1",
                List.of("agreement-1"),
                "coordination",
                true,
                CASABLANCA,
                new Convocation("ALL_CHAIRS", presidents(), 15),
                List.of(
                        new CommitteeTerms.Seat(president, List.of("RCS/VICE-PRESIDENT")),
                        new CommitteeTerms.Seat(vice, List.of())),
                List.of());
    }

    @Test
    void aSeatThatWasExpectedCountsThoughTheCommitteeHasOthersToday() {
        var terms = new CommitteeTerms(
                "committee-1",
                List.of("agreement-1"),
                "coordination",
                true,
                CASABLANCA,
                new Convocation("ALL_CHAIRS", presidents(), 15),
                List.of(new CommitteeTerms.Seat(new ExpectedSeat("RCS/HEAD", "rcs", "CHAIR"), List.of())),
                List.of());

        assertThat(new Outcomes(MeetingFixture.convened().meeting())
                        .recordOutcome(MeetingFixture.bothPresent(), null, terms, AFTER_START))
                .hasSize(1);
    }
}
