package partnerships.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static partnerships.meeting.MeetingFixture.AFTER_START;
import static partnerships.meeting.MeetingFixture.LETTER;
import static partnerships.meeting.MeetingFixture.LSH;
import static partnerships.meeting.MeetingFixture.NOW;
import static partnerships.meeting.MeetingFixture.RCS;
import static partnerships.meeting.MeetingFixture.attendedBy;
import static partnerships.meeting.MeetingFixture.bothPresent;
import static partnerships.meeting.MeetingFixture.bothPresidents;
import static partnerships.meeting.MeetingFixture.by;
import static partnerships.meeting.MeetingFixture.onlyOurs;
import static partnerships.meeting.MeetingFixture.wasNotHeld;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerships.meeting.MeetingEvent.MeetingOutcomeCorrected;
import partnerships.store.Refused;

/** What was recorded of how a meeting went may be wrong; what is right comes with its source, and what was said stays. */
class CorrectedOutcomeTest {

    private static final LocalDate TWELFTH = LocalDate.parse("2027-01-12");

    private static Outcome outcome(LocalDate heldOn, List<Attendance> attendance, @Nullable Evidence evidence) {
        return new Outcome(heldOn, attendance, true, false, evidence);
    }

    private static void assertRefused(String code, ThrowingCallable decision) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(decision)
                .extracting(Refused::code)
                .isEqualTo(code);
    }

    @Test
    void anAttendanceIsCorrectedWithItsSource() {
        var life = MeetingFixture.held();

        var events = life.takes(
                new Outcomes(life.meeting()).correctOutcome(attendedBy(onlyOurs()), bothPresidents(), AFTER_START));

        var before = outcome(TWELFTH, bothPresent(), null);
        var after = outcome(TWELFTH, onlyOurs(), LETTER);
        assertThat(events)
                .containsExactly(
                        new MeetingOutcomeCorrected("LSH-2027-1", before, after, "mistyped", LETTER, AFTER_START));
        assertThat(life.meeting().acts().corrections())
                .containsExactly(new Acts.Correction(before, after, "mistyped", LETTER, AFTER_START));
        assertThat(life.meeting().status())
                .isInstanceOfSatisfying(
                        Status.Held.class, held -> assertThat(held.outcome()).isEqualTo(after));
    }

    @Test
    void theDayIsCorrectedAndTheAttendanceStays() {
        var dayBefore = new OutcomeCorrection(null, TWELFTH.minusDays(1), null, "a day early", LETTER);

        assertThat(new Outcomes(MeetingFixture.held().meeting())
                        .correctOutcome(dayBefore, bothPresidents(), AFTER_START))
                .containsExactly(new MeetingOutcomeCorrected(
                        "LSH-2027-1",
                        outcome(TWELFTH, bothPresent(), null),
                        outcome(TWELFTH.minusDays(1), bothPresent(), LETTER),
                        "a day early",
                        LETTER,
                        AFTER_START));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-13, HELD_IN_FUTURE", "1899-12-31, DATE_OUT_OF_RANGE", "2027-01-12, NOTHING_CHANGED"})
    void aCorrectedDayIsOneThatCanHaveBeen(LocalDate day, String code) {
        var correction = new OutcomeCorrection(null, day, null, "?", LETTER);

        assertRefused(
                code,
                () -> new Outcomes(MeetingFixture.held().meeting())
                        .correctOutcome(correction, bothPresidents(), AFTER_START));
    }

    @Test
    void whatWasNotHeldMayHaveBeenAfterAll() {
        var life = MeetingFixture.notHeld();
        assertThat(life.meeting().status().name()).isEqualTo("NOT_HELD");

        assertRefused(
                "NOT_HELD",
                () -> new Outcomes(life.meeting())
                        .correctOutcome(attendedBy(onlyOurs()), bothPresidents(), AFTER_START));
        assertRefused(
                "NOTHING_CHANGED",
                () -> new Outcomes(life.meeting()).correctOutcome(wasNotHeld(), bothPresidents(), AFTER_START));
        var heldAfterAll = new OutcomeCorrection(true, null, null, "it was", LETTER);
        life.takes(new Outcomes(life.meeting()).correctOutcome(heldAfterAll, bothPresidents(), AFTER_START));

        assertThat(life.meeting().status())
                .isInstanceOfSatisfying(
                        Status.Held.class,
                        held -> assertThat(held.outcome()).isEqualTo(outcome(TWELFTH, bothPresent(), LETTER)));
        assertThat(life.meeting().acts().corrections()).hasSize(2);
    }

    @Test
    void whatWasNotHeldHasNoAttendance() {
        var contradiction = new OutcomeCorrection(false, null, onlyOurs(), "?", LETTER);

        assertRefused(
                "NOT_HELD",
                () -> new Outcomes(MeetingFixture.held().meeting())
                        .correctOutcome(contradiction, bothPresidents(), NOW));
    }

    @Test
    void whoConvenedAMeetingAndWhenStaysOnRecordWhateverBecomesOfIt() {
        for (var life : List.of(
                MeetingFixture.convened(),
                MeetingFixture.lapsed(),
                MeetingFixture.held(),
                MeetingFixture.notHeld(),
                MeetingFixture.cancelled())) {
            assertThat(life.meeting().acts().signatures()).containsExactly(by(RCS), by(LSH));
            assertThat(life.meeting().acts().convening())
                    .isEqualTo(new Acts.Convening(List.of(RCS, LSH), NOW, 42, null));
        }
    }
}
