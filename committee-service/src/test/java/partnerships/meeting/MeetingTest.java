package partnerships.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static partnerships.meeting.Meetings.AFTER_START;
import static partnerships.meeting.Meetings.AGENDA;
import static partnerships.meeting.Meetings.CASABLANCA;
import static partnerships.meeting.Meetings.LETTER;
import static partnerships.meeting.Meetings.LSH;
import static partnerships.meeting.Meetings.NOW;
import static partnerships.meeting.Meetings.PARIS;
import static partnerships.meeting.Meetings.RCS;
import static partnerships.meeting.Meetings.SEATS;
import static partnerships.meeting.Meetings.bothPresent;
import static partnerships.meeting.Meetings.bothPresidents;
import static partnerships.meeting.Meetings.by;
import static partnerships.meeting.Meetings.convened;
import static partnerships.meeting.Meetings.draft;
import static partnerships.meeting.Meetings.halfConvened;
import static partnerships.meeting.Meetings.lapsed;
import static partnerships.meeting.Meetings.nineteenthOfJanuary;
import static partnerships.meeting.Meetings.presidents;
import static partnerships.meeting.Meetings.scheduled;
import static partnerships.meeting.Meetings.slot;
import static partnerships.meeting.Meetings.terms;
import static partnerships.meeting.Meetings.twelfthOfJanuary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerships.meeting.Attendance.Represented;
import partnerships.meeting.MeetingEvent.MeetingCancelled;
import partnerships.meeting.MeetingEvent.MeetingConvened;
import partnerships.meeting.MeetingEvent.MeetingConvocationSigned;
import partnerships.meeting.MeetingEvent.MeetingHeld;
import partnerships.meeting.MeetingEvent.MeetingInstantRecomputed;
import partnerships.meeting.MeetingEvent.MeetingOutcomeMissing;
import partnerships.meeting.MeetingEvent.MeetingRescheduled;
import partnerships.meeting.MeetingEvent.MeetingScheduled;
import partnerships.store.Refused;
import partnerships.time.UnclearLocalTime;
import partnerships.time.UnknownZone;
import partnerships.time.Zones;

class MeetingTest {

    private static final Convocation NOBODY = new Convocation(true, List.of(), 0);
    private static final CommitteeTerms DISSOLVED = terms(false, new Convocation(true, presidents(), 15));

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
    void aDateIsTheLocalTimeAndTheInstantFollows() {
        var events = draft().meeting().schedule(twelfthOfJanuary(), null, bothPresidents(), NOW);

        var schedule = new Schedule(
                LocalDateTime.parse("2027-01-12T10:00"),
                LocalDateTime.parse("2027-01-12T12:00"),
                CASABLANCA,
                Instant.parse("2027-01-12T10:00:00Z"),
                Instant.parse("2027-01-12T12:00:00Z"),
                Zones.rulesVersion(),
                "Hall A",
                null);
        assertThat(events).containsExactly(new MeetingScheduled(schedule, SEATS, NOW));
    }

    @Test
    void onlySomeSeatsMayBeExpected() {
        var events = draft().meeting().schedule(twelfthOfJanuary(), List.of(LSH), bothPresidents(), NOW);

        assertThat(events)
                .containsExactly(new MeetingScheduled(schedule(twelfthOfJanuary()), List.of(SEATS.get(1)), NOW));
    }

    @Test
    void aDateMustBeOneThatCanCome() {
        var meeting = draft().meeting();

        assertRefused(
                "NOT_A_SEAT",
                () -> meeting.schedule(twelfthOfJanuary(), List.of("AFD/DIRECTOR"), bothPresidents(), NOW));
        assertRefused(
                "START_NOT_IN_FUTURE",
                () -> meeting.schedule(
                        twelfthOfJanuary(), null, bothPresidents(), Instant.parse("2027-01-12T10:00:00Z")));
        assertRefused(
                "DATE_OUT_OF_RANGE",
                () -> meeting.schedule(
                        slot("2099-01-12T10:00", "2099-01-12T12:00", CASABLANCA), null, bothPresidents(), NOW));
        assertRefused("COMMITTEE_DISSOLVED", () -> meeting.schedule(twelfthOfJanuary(), null, DISSOLVED, NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-12T10:00, 2027-01-12T10:00, END_NOT_AFTER_START",
        "2027-01-12T10:00, 2027-01-12T09:59, END_NOT_AFTER_START",
        "2027-01-12T10:00, 2027-01-26T10:01, MEETING_TOO_LONG"
    })
    void itEndsAfterItsStartAndWithinAFortnight(String start, String end, String code) {
        assertRefused(code, () -> schedule(slot(start, end, CASABLANCA)));
    }

    @Test
    void aLocalTimeThatClocksSkipIsRefused() {
        assertThatExceptionOfType(UnclearLocalTime.Missing.class)
                .isThrownBy(() -> schedule(slot("2027-03-28T02:30", "2027-03-28T04:00", PARIS)));
    }

    @Test
    void aLocalTimeThatComesTwiceIsAskedAbout() {
        assertThatExceptionOfType(UnclearLocalTime.Ambiguous.class)
                .isThrownBy(() -> schedule(slot("2026-09-20T01:30", "2026-09-20T04:00", CASABLANCA)))
                .extracting(UnclearLocalTime::validOffsets)
                .isEqualTo(List.of(ZoneOffset.ofHours(1), ZoneOffset.UTC));
    }

    @Test
    void theAnswerChoosesTheInstant() {
        var slot = new Slot(
                LocalDateTime.parse("2027-10-31T02:15"),
                LocalDateTime.parse("2027-10-31T02:45"),
                PARIS,
                ZoneOffset.ofHours(2),
                ZoneOffset.ofHours(1),
                null,
                null);

        assertThat(schedule(slot).start()).isEqualTo("2027-10-31T00:15:00Z");
        assertThat(schedule(slot).end()).isEqualTo("2027-10-31T01:45:00Z");
    }

    @Test
    void anEndThatComesTwiceIsAskedAboutToo() {
        assertThatExceptionOfType(UnclearLocalTime.Ambiguous.class)
                .isThrownBy(() -> schedule(slot("2027-10-31T01:15", "2027-10-31T02:45", PARIS)));
    }

    @Test
    void aZoneIsARegion() {
        assertThatExceptionOfType(UnknownZone.class)
                .isThrownBy(() -> schedule(slot("2027-01-12T10:00", "2027-01-12T12:00", ZoneId.of("UTC+7"))));
    }

    @Test
    void aDissolvedCommitteeMeetsNoMore() {
        assertRefused("COMMITTEE_DISSOLVED", () -> Meeting.propose(DISSOLVED, "LSH-2027-1", AGENDA, NOW));
        assertRefused("COMMITTEE_DISSOLVED", () -> scheduled().meeting().convene(by(RCS), DISSOLVED, null, NOW));
        assertRefused(
                "COMMITTEE_DISSOLVED",
                () -> scheduled().meeting().reschedule(nineteenthOfJanuary(), "holiday", DISSOLVED, null, NOW));
    }

    @Test
    void oneOfTwoLeavesItScheduled() {
        var life = scheduled();

        var events = life.takes(life.meeting().convene(by(RCS), bothPresidents(), null, NOW));

        assertThat(events).containsExactly(new MeetingConvocationSigned(RCS, RCS, null, List.of(LSH), NOW));
        assertThat(life.meeting().status())
                .isEqualTo(new Status.Scheduled(
                        new Appointment(schedule(twelfthOfJanuary()), 1, 0, SEATS), List.of(by(RCS))));
    }

    @Test
    void theSecondConvenesIt() {
        var life = halfConvened();

        var events = life.takes(life.meeting().convene(by(LSH), bothPresidents(), null, NOW));

        assertThat(events)
                .containsExactly(
                        new MeetingConvocationSigned(LSH, LSH, null, List.of(), NOW),
                        new MeetingConvened(List.of(RCS, LSH), NOW, 42, null, NOW));
        assertThat(life.meeting().status())
                .isEqualTo(new Status.Convened(
                        new Appointment(schedule(twelfthOfJanuary()), 1, 0, SEATS), List.of(by(RCS), by(LSH)), NOW));
    }

    @Test
    void whereOneIsEnoughOneConvenesIt() {
        var anyPresident = terms(true, new Convocation(false, presidents(), 0));

        var events = scheduled().meeting().convene(by(LSH), anyPresident, null, NOW);

        assertThat(events).hasAtLeastOneElementOfType(MeetingConvened.class);
    }

    @Test
    void aSubstituteActsForItsPost() {
        var part = new Signature(RCS, "RCS/VICE-PRESIDENT", NOW, null);

        assertThat(scheduled().meeting().convene(part, bothPresidents(), null, NOW))
                .containsExactly(new MeetingConvocationSigned(RCS, "RCS/VICE-PRESIDENT", null, List.of(LSH), NOW));
    }

    @Test
    void onlyThoseWhoMustConveneItOnceAndNotInTheFuture() {
        var meeting = halfConvened().meeting();
        var foreign = new Signature(LSH, "RCS/VICE-PRESIDENT", NOW, null);
        var tomorrow = new Signature(LSH, LSH, NOW.plusSeconds(86_400), LETTER);

        assertRefused("NOT_A_CONVOKER", () -> meeting.convene(by("AFD/DIRECTOR"), bothPresidents(), null, NOW));
        assertRefused("NOT_A_CONVOKER", () -> meeting.convene(foreign, bothPresidents(), null, NOW));
        assertRefused("ALREADY_SIGNED", () -> meeting.convene(by(RCS), bothPresidents(), null, NOW));
        assertRefused("SIGNED_IN_FUTURE", () -> meeting.convene(tomorrow, bothPresidents(), null, NOW));
        assertRefused("NO_CONVOKER_STATED", () -> meeting.convene(by(LSH), terms(true, NOBODY), null, NOW));
        assertRefused("START_PASSED", () -> meeting.convene(by(LSH), bothPresidents(), null, AFTER_START));
    }

    @Test
    void anAgendaComesBeforeTheConvocation() {
        var life = scheduled();
        life.takes(life.meeting().agenda(List.of(), NOW));

        assertRefused("AGENDA_EMPTY", () -> life.meeting().convene(by(RCS), bothPresidents(), null, NOW));
        assertRefused("AGENDA_EMPTY", () -> convened().meeting().agenda(List.of(), NOW));
        assertRefused("NOTHING_CHANGED", () -> convened().meeting().agenda(AGENDA, NOW));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-28T23:59:59Z, 15, false", "2026-12-29T00:00:00Z, 14, true"})
    void noticeIsCountedOnLocalDatesWithTheMeetingsDay(Instant last, int days, boolean tooShort) {
        var meeting = halfConvened().meeting();
        var part = new Signature(LSH, LSH, last, null);

        if (tooShort) {
            assertRefused("NOTICE_TOO_SHORT", () -> meeting.convene(part, bothPresidents(), null, last));
        }
        assertThat(meeting.convene(part, bothPresidents(), "urgent", last))
                .contains(new MeetingConvened(List.of(RCS, LSH), last, days, tooShort ? "urgent" : null, last));
    }

    @Test
    void aConvocationOnPaperCountsFromItsOwnDay() {
        var letter = new Signature(LSH, LSH, Instant.parse("2026-12-20T00:00:00Z"), LETTER);
        var life = scheduled();
        life.takes(life.meeting().convene(by(RCS), bothPresidents(), null, NOW));
        var now = Instant.parse("2027-01-05T09:00:00Z");

        assertThat(life.meeting().convene(letter, bothPresidents(), null, now))
                .containsExactly(
                        new MeetingConvocationSigned(LSH, LSH, LETTER, List.of(), letter.at()),
                        new MeetingConvened(List.of(RCS, LSH), letter.at(), 23, null, now));
    }

    @Test
    void aMoveBeforeTheConvocationLeavesTheCalendarSequenceAtZeroAndVoidsTheSignatures() {
        var life = halfConvened();

        life.takes(life.meeting().reschedule(nineteenthOfJanuary(), "holiday", bothPresidents(), null, NOW));

        assertThat(life.meeting().status())
                .isEqualTo(
                        new Status.Scheduled(new Appointment(schedule(nineteenthOfJanuary()), 2, 0, SEATS), List.of()));
    }

    @Test
    void aMoveAfterTheConvocationRaisesTheCalendarSequence() {
        var life = convened();

        var events =
                life.takes(life.meeting().reschedule(nineteenthOfJanuary(), "holiday", bothPresidents(), null, NOW));

        assertThat(events)
                .containsExactly(new MeetingRescheduled(
                        schedule(twelfthOfJanuary()),
                        new Appointment(schedule(nineteenthOfJanuary()), 2, 1, SEATS),
                        true,
                        "holiday",
                        49,
                        null,
                        NOW));
        assertThat(life.meeting().status()).isInstanceOf(Status.Convened.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-12T10:00, 2027-01-12T12:00, Africa/Casablanca, Hall A, https://example.org, 0",
        "2027-01-12T10:00, 2027-01-12T12:00, Africa/Casablanca, Hall B, , 1",
        "2027-01-12T10:00, 2027-01-12T13:00, Africa/Casablanca, Hall A, , 1",
        "2027-01-12T09:00, 2027-01-12T12:00, Africa/Casablanca, Hall A, , 1",
        "2027-01-12T11:00, 2027-01-12T13:00, Europe/Paris, Hall A, , 1"
    })
    void onlyStartEndPlaceAndZoneAreMaterial(
            String start, String end, ZoneId zone, String place, String link, int sequence) {
        var slot = new Slot(LocalDateTime.parse(start), LocalDateTime.parse(end), zone, null, null, place, link);
        var life = convened();

        life.takes(life.meeting().reschedule(slot, "a change", bothPresidents(), null, NOW));

        var appointment = life.meeting().status().standing().orElseThrow();
        assertThat(appointment.calendarSequence()).isEqualTo(sequence);
        assertThat(appointment.scheduleVersion()).isEqualTo(2);
    }

    @Test
    void awayAndBackIsTwoMoves() {
        var life = convened();

        life.takes(life.meeting().reschedule(nineteenthOfJanuary(), "holiday", bothPresidents(), null, NOW));
        life.takes(life.meeting().reschedule(twelfthOfJanuary(), "no holiday", bothPresidents(), null, NOW));

        assertThat(life.meeting().status().standing())
                .contains(new Appointment(schedule(twelfthOfJanuary()), 3, 2, SEATS));
    }

    @Test
    void aMoveCloserNeedsItsNoticeOrAReason() {
        var soon = slot("2026-12-05T10:00", "2026-12-05T12:00", CASABLANCA);

        assertRefused(
                "NOTICE_TOO_SHORT",
                () -> convened().meeting().reschedule(soon, "earlier", bothPresidents(), null, NOW));
        assertThat(convened().meeting().reschedule(soon, "earlier", bothPresidents(), "urgent", NOW))
                .singleElement()
                .extracting(event -> ((MeetingRescheduled) event).shortNoticeReason())
                .isEqualTo("urgent");
        assertThat(scheduled().meeting().reschedule(soon, "earlier", bothPresidents(), null, NOW))
                .hasSize(1);
    }

    @Test
    void aMoveToWhereItIsIsNone() {
        assertRefused(
                "NOTHING_CHANGED",
                () -> convened().meeting().reschedule(twelfthOfJanuary(), "?", bothPresidents(), null, NOW));
        assertRefused(
                "START_NOT_IN_FUTURE",
                () -> convened()
                        .meeting()
                        .reschedule(
                                slot("2026-11-30T10:00", "2026-11-30T12:00", CASABLANCA),
                                "?",
                                bothPresidents(),
                                null,
                                NOW));
    }

    @Test
    void cancellingAConvenedMeetingRaisesTheCalendarSequence() {
        assertThat(convened().meeting().cancel("no need", NOW))
                .containsExactly(new MeetingCancelled(schedule(twelfthOfJanuary()), 1, 1, true, "no need", NOW));
        assertThat(scheduled().meeting().cancel("no need", NOW))
                .containsExactly(new MeetingCancelled(schedule(twelfthOfJanuary()), 1, 0, false, "no need", NOW));
        assertThat(draft().meeting().cancel("no need", NOW))
                .containsExactly(new MeetingCancelled(null, 0, 0, false, "no need", NOW));
    }

    @Test
    void aMeetingHeldCountsOnItsLocalDay() {
        var outcome = new Outcome(LocalDate.parse("2027-01-12"), bothPresent(), true, false, LETTER);

        assertThat(convened().meeting().recordOutcome(bothPresent(), LETTER, bothPresidents(), AFTER_START))
                .containsExactly(new MeetingHeld(
                        "committee-1",
                        List.of("agreement-1"),
                        "LSH-2027-1",
                        outcome,
                        Instant.parse("2027-01-12T10:00:00Z")));
    }

    @Test
    void anOutcomeNeedsAStartAndEveryExpectedSeat() {
        var meeting = convened().meeting();
        var onlyOne = List.of(new Attendance(RCS, Represented.PRESENT, null));
        var nobody =
                List.of(new Attendance(RCS, Represented.ABSENT, null), new Attendance(LSH, Represented.ABSENT, null));
        var stranger = List.of(new Attendance("AFD/DIRECTOR", Represented.PRESENT, null));

        assertRefused("NOT_STARTED", () -> meeting.recordOutcome(bothPresent(), null, bothPresidents(), NOW));
        assertRefused(
                "ATTENDANCE_INCOMPLETE", () -> meeting.recordOutcome(onlyOne, null, bothPresidents(), AFTER_START));
        assertRefused("NOBODY_ATTENDED", () -> meeting.recordOutcome(nobody, null, bothPresidents(), AFTER_START));
        assertRefused("NOT_A_SEAT", () -> meeting.recordOutcome(stranger, null, bothPresidents(), AFTER_START));
    }

    @Test
    void aDayAfterItsEndItsOutcomeIsMissingAndComesLate() {
        var life = convened();
        var due = Instant.parse("2027-01-13T12:00:00Z");

        assertThat(life.meeting().due()).contains(due);
        assertThat(life.meeting().at(due.minusMillis(1))).isEmpty();
        assertThat(life.meeting().at(due.plusSeconds(3600)))
                .containsExactly(new MeetingOutcomeMissing(schedule(twelfthOfJanuary()), due));
        assertThat(lapsed().meeting().recordOutcome(bothPresent(), null, bothPresidents(), due))
                .hasOnlyElementsOfType(MeetingHeld.class);
    }

    @Test
    void aMeetingOfThePastIsRecordedWithItsEvidence() {
        var outcome = new Outcome(LocalDate.parse("2026-05-20"), List.of(), true, true, LETTER);

        assertThat(Meeting.recordHeld(DISSOLVED, "LSH-2026-1", LocalDate.parse("2026-05-20"), List.of(), LETTER, NOW))
                .containsExactly(new MeetingHeld(
                        "committee-1",
                        List.of("agreement-1"),
                        "LSH-2026-1",
                        outcome,
                        Instant.parse("2026-05-19T23:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-02, HELD_IN_FUTURE", "1899-12-31, DATE_OUT_OF_RANGE"})
    void thePastIsNeitherToComeNorAbsurd(LocalDate heldOn, String code) {
        assertRefused(code, () -> Meeting.recordHeld(bothPresidents(), "X", heldOn, List.of(), LETTER, NOW));
    }

    @Test
    void newerZoneRulesDeriveTheInstantAgainAndSaySo() {
        var today = schedule(twelfthOfJanuary());
        var old = new Schedule(
                today.localStart(),
                today.localEnd(),
                CASABLANCA,
                Instant.parse("2027-01-12T09:00:00Z"),
                Instant.parse("2027-01-12T11:00:00Z"),
                "2025b",
                "Hall A",
                null);
        var life = draft();
        life.takes(List.of(new MeetingScheduled(old, SEATS, NOW)));
        life.takes(life.meeting().convene(by(RCS), bothPresidents(), null, NOW));
        life.takes(life.meeting().convene(by(LSH), bothPresidents(), null, NOW));

        var events = life.takes(life.meeting().rederive(NOW));

        assertThat(events)
                .containsExactly(new MeetingInstantRecomputed(old, new Appointment(today, 2, 1, SEATS), true, NOW));
        assertThat(life.meeting().rederive(NOW)).isEmpty();
        assertThat(life.meeting().status()).isInstanceOf(Status.Convened.class);
    }

    @Test
    void rulesThatChangeNothingOrThePastTellNothing() {
        var today = schedule(twelfthOfJanuary());
        var sameInstants = new Schedule(
                today.localStart(), today.localEnd(), CASABLANCA, today.start(), today.end(), "2025b", "Hall A", null);
        var life = draft();
        life.takes(List.of(new MeetingScheduled(sameInstants, SEATS, NOW)));

        assertThat(life.meeting().rederive(NOW)).isEmpty();
        assertThat(scheduled().meeting().rederive(NOW)).isEmpty();
        assertThat(draft().meeting().rederive(NOW)).isEmpty();
        assertThat(lapsed().meeting().rederive(NOW)).isEmpty();
    }

    @Test
    void aLocalTimeThatNewRulesSkipKeepsItsInstantAndOneThatTheyShowTwiceItsOffset() {
        var skipped = new Schedule(
                LocalDateTime.parse("2027-03-28T02:30"),
                LocalDateTime.parse("2027-10-31T02:30"),
                PARIS,
                Instant.parse("2027-03-28T01:30:00Z"),
                Instant.parse("2027-10-31T01:30:00Z"),
                "2025b",
                null,
                null);

        var again = skipped.derivedAgain();

        assertThat(again.start()).isEqualTo(skipped.start());
        assertThat(again.end()).isEqualTo(skipped.end());
    }

    @Test
    void aMeetingBeginsAsAProposalOrAsThePast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Meeting.born("m", new MeetingEvent.MeetingAgendaUpdated(AGENDA, NOW)));
    }
}
