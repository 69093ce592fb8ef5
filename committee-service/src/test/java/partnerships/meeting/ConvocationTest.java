package partnerships.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static partnerships.meeting.MeetingFixture.AFTER_START;
import static partnerships.meeting.MeetingFixture.AGENDA;
import static partnerships.meeting.MeetingFixture.LETTER;
import static partnerships.meeting.MeetingFixture.LSH;
import static partnerships.meeting.MeetingFixture.NOW;
import static partnerships.meeting.MeetingFixture.POSTS;
import static partnerships.meeting.MeetingFixture.RCS;
import static partnerships.meeting.MeetingFixture.SEATS;
import static partnerships.meeting.MeetingFixture.bothPresidents;
import static partnerships.meeting.MeetingFixture.by;
import static partnerships.meeting.MeetingFixture.convened;
import static partnerships.meeting.MeetingFixture.halfConvened;
import static partnerships.meeting.MeetingFixture.presidents;
import static partnerships.meeting.MeetingFixture.scheduled;
import static partnerships.meeting.MeetingFixture.slot;
import static partnerships.meeting.MeetingFixture.terms;
import static partnerships.meeting.MeetingFixture.twelfthOfJanuary;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerships.meeting.MeetingEvent.MeetingConvened;
import partnerships.meeting.MeetingEvent.MeetingConvocationSigned;
import partnerships.store.Refused;

/** Who convenes a meeting, and how long before. */
class ConvocationTest {

    private static final Convocation NOBODY = new Convocation("ALL_CHAIRS", List.of(), 0);

    private static Schedule schedule(Slot slot) {
        return Schedule.of(slot);
    }

    private static void assertRefused(String code, ThrowingCallable decision) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(decision)
                .extracting(Refused::code)
                .isEqualTo(code);
    }

    @Test
    void oneOfTwoLeavesItScheduled() {
        var life = scheduled();

        var events = life.takes(new Convening(life.meeting()).convene(by(RCS), bothPresidents(), null, NOW));

        assertThat(events).containsExactly(new MeetingConvocationSigned(RCS, RCS, null, List.of(LSH), NOW));
        assertThat(life.meeting().status())
                .isEqualTo(new Status.Scheduled(new Appointment(schedule(twelfthOfJanuary()), 1, 0, SEATS)));
        assertThat(life.meeting().acts().signatures()).containsExactly(by(RCS));
    }

    @Test
    void theSecondConvenesIt() {
        var life = halfConvened();

        var events = life.takes(new Convening(life.meeting()).convene(by(LSH), bothPresidents(), null, NOW));

        assertThat(events)
                .containsExactly(
                        new MeetingConvocationSigned(LSH, LSH, null, List.of(), NOW),
                        new MeetingConvened(List.of(RCS, LSH), NOW, 42, null, POSTS, NOW));
        assertThat(life.meeting().status())
                .isEqualTo(new Status.Convened(new Appointment(schedule(twelfthOfJanuary()), 1, 0, SEATS)));
        assertThat(life.meeting().acts().signatures()).containsExactly(by(RCS), by(LSH));
        assertThat(life.meeting().acts().convening()).isEqualTo(new Acts.Convening(List.of(RCS, LSH), NOW, 42, null));
    }

    @Test
    void whereOneIsEnoughOneConvenesIt() {
        var anyPresident = terms(true, new Convocation("ANY_CHAIR", presidents(), 0));

        var events = new Convening(scheduled().meeting()).convene(by(LSH), anyPresident, null, NOW);

        assertThat(events).hasAtLeastOneElementOfType(MeetingConvened.class);
    }

    @Test
    void aSubstituteActsForItsPost() {
        var part = new Signature(RCS, "RCS/VICE-PRESIDENT", NOW, null);

        assertThat(new Convening(scheduled().meeting()).convene(part, bothPresidents(), null, NOW))
                .containsExactly(new MeetingConvocationSigned(RCS, "RCS/VICE-PRESIDENT", null, List.of(LSH), NOW));
    }

    @Test
    void onlyThoseWhoMustConveneItOnceAndNotInTheFuture() {
        var meeting = halfConvened().meeting();
        var foreign = new Signature(LSH, "RCS/VICE-PRESIDENT", NOW, null);
        var tomorrow = new Signature(LSH, LSH, NOW.plusSeconds(86_400), LETTER);

        assertRefused(
                "NOT_A_CONVOKER",
                () -> new Convening(meeting).convene(by("AFD/DIRECTOR"), bothPresidents(), null, NOW));
        assertRefused("NOT_A_CONVOKER", () -> new Convening(meeting).convene(foreign, bothPresidents(), null, NOW));
        assertRefused("ALREADY_SIGNED", () -> new Convening(meeting).convene(by(RCS), bothPresidents(), null, NOW));
        assertRefused("SIGNED_IN_FUTURE", () -> new Convening(meeting).convene(tomorrow, bothPresidents(), null, NOW));
        assertRefused(
                "NO_CONVOKER_STATED", () -> new Convening(meeting).convene(by(LSH), terms(true, NOBODY), null, NOW));
        assertRefused(
                "START_PASSED", () -> new Convening(meeting).convene(by(LSH), bothPresidents(), null, AFTER_START));
    }

    @ParameterizedTest
    @CsvSource({
        "SECRETARY, no seat is a SECRETARY",
        "ANY_CHAIR, no seat is a CHAIR",
        "BY_LOT, does not know the rule BY_LOT"
    })
    void whereNobodyConvenesTheRefusalNamesTheFactToCorrect(String rule, String why) {
        var nobody = terms(true, new Convocation(rule, List.of(), 0));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Convening(scheduled().meeting()).convene(by(LSH), nobody, null, NOW))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("NO_CONVOKER_STATED"))
                .extracting(Refused::detail)
                .asString()
                .contains(why, "committees.coordination.seats", "committees.coordination.convocation", "agreement-1");
    }

    @Test
    void aConvocationOnPaperIsNoOlderThanPaperHere() {
        var ancient = new Signature(LSH, LSH, Instant.parse("1899-12-31T12:00:00Z"), LETTER);

        assertRefused(
                "DATE_OUT_OF_RANGE",
                () -> new Convening(scheduled().meeting()).convene(ancient, bothPresidents(), null, NOW));
    }

    @Test
    void anAgendaComesBeforeTheConvocation() {
        var life = scheduled();
        life.takes(new Planning(life.meeting()).agenda(List.of(), bothPresidents(), NOW));

        assertRefused(
                "AGENDA_EMPTY", () -> new Convening(life.meeting()).convene(by(RCS), bothPresidents(), null, NOW));
        assertRefused(
                "AGENDA_EMPTY", () -> new Planning(convened().meeting()).agenda(List.of(), bothPresidents(), NOW));
        assertRefused(
                "NOTHING_CHANGED", () -> new Planning(convened().meeting()).agenda(AGENDA, bothPresidents(), NOW));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-28T23:59:59Z, 15, false", "2026-12-29T00:00:00Z, 14, true"})
    void noticeIsCountedOnLocalDatesWithTheMeetingsDay(Instant last, int days, boolean tooShort) {
        var meeting = halfConvened().meeting();
        var part = new Signature(LSH, LSH, last, null);

        if (tooShort) {
            assertRefused("NOTICE_TOO_SHORT", () -> new Convening(meeting).convene(part, bothPresidents(), null, last));
        }
        assertThat(new Convening(meeting).convene(part, bothPresidents(), "urgent", last))
                .contains(new MeetingConvened(List.of(RCS, LSH), last, days, tooShort ? "urgent" : null, POSTS, last));
    }

    @Test
    void aConvocationOnPaperCountsFromItsOwnDay() {
        var letter = new Signature(LSH, LSH, Instant.parse("2026-12-20T00:00:00Z"), LETTER);
        var life = scheduled();
        life.takes(new Convening(life.meeting()).convene(by(RCS), bothPresidents(), null, NOW));
        var now = Instant.parse("2027-01-05T09:00:00Z");

        assertThat(new Convening(life.meeting()).convene(letter, bothPresidents(), null, now))
                .containsExactly(
                        new MeetingConvocationSigned(LSH, LSH, LETTER, List.of(), letter.at()),
                        new MeetingConvened(List.of(RCS, LSH), letter.at(), 23, null, POSTS, now));
    }
}
