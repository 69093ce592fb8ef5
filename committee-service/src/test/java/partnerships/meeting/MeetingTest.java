package partnerships.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static partnerships.meeting.MeetingFixture.AFTER_START;
import static partnerships.meeting.MeetingFixture.AGENDA;
import static partnerships.meeting.MeetingFixture.CASABLANCA;
import static partnerships.meeting.MeetingFixture.LETTER;
import static partnerships.meeting.MeetingFixture.LSH;
import static partnerships.meeting.MeetingFixture.NOW;
import static partnerships.meeting.MeetingFixture.PARIS;
import static partnerships.meeting.MeetingFixture.POSTS;
import static partnerships.meeting.MeetingFixture.RCS;
import static partnerships.meeting.MeetingFixture.SEATS;
import static partnerships.meeting.MeetingFixture.bothPresent;
import static partnerships.meeting.MeetingFixture.bothPresidents;
import static partnerships.meeting.MeetingFixture.by;
import static partnerships.meeting.MeetingFixture.convened;
import static partnerships.meeting.MeetingFixture.draft;
import static partnerships.meeting.MeetingFixture.lapsed;
import static partnerships.meeting.MeetingFixture.nineteenthOfJanuary;
import static partnerships.meeting.MeetingFixture.presidents;
import static partnerships.meeting.MeetingFixture.scheduled;
import static partnerships.meeting.MeetingFixture.slot;
import static partnerships.meeting.MeetingFixture.terms;
import static partnerships.meeting.MeetingFixture.to;
import static partnerships.meeting.MeetingFixture.twelfthOfJanuary;

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
import partnerships.meeting.MeetingEvent.MeetingHeld;
import partnerships.meeting.MeetingEvent.MeetingInstantRecomputed;
import partnerships.meeting.MeetingEvent.MeetingOutcomeMissing;
import partnerships.meeting.MeetingEvent.MeetingScheduled;
import partnerships.store.Refused;
import partnerships.time.UnclearLocalTime;
import partnerships.time.UnknownZone;
import partnerships.time.Zones;

class MeetingTest {

    private static final CommitteeTerms DISSOLVED = terms(false, new Convocation("ALL_CHAIRS", presidents(), 15));

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
    void spellingsOfItsReferenceHaveAKeyInCommon() {
        var proposed = Planning.propose(bothPresidents(), " LSH\u20112027\u00a0\u20031 ", AGENDA, NOW)
                .getFirst();

        var meeting = Meeting.born("m", proposed);

        assertThat(meeting.reference()).isEqualTo("LSH\u20112027 1");
        assertThat(meeting.referenceKey()).isEqualTo("lsh-2027 1");
    }

    @Test
    void whatIsNoTextIsNoReference() {
        var evidence = new Evidence("Minutes", null, null);

        assertRefused("REFERENCE_INVALID", () -> Planning.propose(bothPresidents(), "\u200b", AGENDA, NOW));
        assertRefused(
                "REFERENCE_INVALID",
                () -> Outcomes.recordHeld(
                        bothPresidents(), "a\nb", LocalDate.parse("2026-05-20"), List.of(), evidence, NOW));
    }

    @Test
    void aDateIsTheLocalTimeAndTheInstantFollows() {
        var events = new Planning(draft().meeting()).schedule(twelfthOfJanuary(), null, bothPresidents(), NOW);

        var schedule = new Schedule(
                LocalDateTime.parse("2027-01-12T10:00"),
                LocalDateTime.parse("2027-01-12T12:00"),
                CASABLANCA,
                Instant.parse("2027-01-12T10:00:00Z"),
                Instant.parse("2027-01-12T12:00:00Z"),
                Zones.rulesVersion(),
                "Hall A",
                null);
        assertThat(events).containsExactly(new MeetingScheduled(schedule, SEATS, POSTS, NOW));
    }

    @Test
    void onlySomeSeatsMayBeExpected() {
        var events = new Planning(draft().meeting()).schedule(twelfthOfJanuary(), List.of(LSH), bothPresidents(), NOW);

        assertThat(events)
                .containsExactly(new MeetingScheduled(schedule(twelfthOfJanuary()), List.of(SEATS.get(1)), POSTS, NOW));
    }

    @Test
    void aMeetingExpectsSomebody() {
        assertRefused(
                "NOBODY_EXPECTED",
                () -> new Planning(draft().meeting()).schedule(twelfthOfJanuary(), List.of(), bothPresidents(), NOW));
    }

    @Test
    void aDateMustBeOneThatCanCome() {
        var meeting = draft().meeting();

        assertRefused(
                "NOT_A_SEAT",
                () -> new Planning(meeting)
                        .schedule(twelfthOfJanuary(), List.of("AFD/DIRECTOR"), bothPresidents(), NOW));
        assertRefused(
                "START_NOT_IN_FUTURE",
                () -> new Planning(meeting)
                        .schedule(twelfthOfJanuary(), null, bothPresidents(), Instant.parse("2027-01-12T10:00:00Z")));
        assertRefused(
                "DATE_OUT_OF_RANGE",
                () -> new Planning(meeting)
                        .schedule(
                                slot("2099-01-12T10:00", "2099-01-12T12:00", CASABLANCA), null, bothPresidents(), NOW));
        assertRefused(
                "COMMITTEE_DISSOLVED", () -> new Planning(meeting).schedule(twelfthOfJanuary(), null, DISSOLVED, NOW));
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
        assertRefused("COMMITTEE_DISSOLVED", () -> Planning.propose(DISSOLVED, "LSH-2027-1", AGENDA, NOW));
        assertRefused(
                "COMMITTEE_DISSOLVED",
                () -> new Convening(scheduled().meeting()).convene(by(RCS), DISSOLVED, null, NOW));
        assertRefused(
                "COMMITTEE_DISSOLVED",
                () -> new Planning(scheduled().meeting())
                        .reschedule(to(nineteenthOfJanuary()), "holiday", DISSOLVED, null, NOW));
    }

    @Test
    void cancellingAConvenedMeetingRaisesTheCalendarSequence() {
        assertThat(new Planning(convened().meeting()).cancel("no need", NOW))
                .containsExactly(new MeetingCancelled(schedule(twelfthOfJanuary()), 1, 1, true, "no need", NOW));
        assertThat(new Planning(scheduled().meeting()).cancel("no need", NOW))
                .containsExactly(new MeetingCancelled(schedule(twelfthOfJanuary()), 1, 0, false, "no need", NOW));
        assertThat(new Planning(draft().meeting()).cancel("no need", NOW))
                .containsExactly(new MeetingCancelled(null, 0, 0, false, "no need", NOW));
    }

    @Test
    void aMeetingHeldCountsOnItsLocalDay() {
        var outcome = new Outcome(LocalDate.parse("2027-01-12"), bothPresent(), true, false, LETTER);

        assertThat(new Outcomes(convened().meeting())
                        .recordOutcome(bothPresent(), LETTER, bothPresidents(), AFTER_START))
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

        assertRefused(
                "NOT_STARTED", () -> new Outcomes(meeting).recordOutcome(bothPresent(), null, bothPresidents(), NOW));
        assertRefused(
                "ATTENDANCE_INCOMPLETE",
                () -> new Outcomes(meeting).recordOutcome(onlyOne, null, bothPresidents(), AFTER_START));
        assertRefused(
                "NOBODY_ATTENDED",
                () -> new Outcomes(meeting).recordOutcome(nobody, null, bothPresidents(), AFTER_START));
        assertRefused(
                "NOT_A_SEAT", () -> new Outcomes(meeting).recordOutcome(stranger, null, bothPresidents(), AFTER_START));
    }

    @Test
    void aDayAfterItsEndItsOutcomeIsMissingAndComesLate() {
        var life = convened();
        var due = Instant.parse("2027-01-13T12:00:00Z");

        assertThat(life.meeting().due()).contains(due);
        assertThat(life.meeting().at(due.minusMillis(1))).isEmpty();
        assertThat(life.meeting().at(due.plusSeconds(3600)))
                .containsExactly(new MeetingOutcomeMissing(schedule(twelfthOfJanuary()), due));
        assertThat(new Outcomes(lapsed().meeting()).recordOutcome(bothPresent(), null, bothPresidents(), due))
                .hasOnlyElementsOfType(MeetingHeld.class);
    }

    @Test
    void aMeetingOfThePastIsRecordedWithItsEvidence() {
        var outcome = new Outcome(LocalDate.parse("2026-05-20"), List.of(), true, true, LETTER);

        assertThat(Outcomes.recordHeld(DISSOLVED, "LSH-2026-1", LocalDate.parse("2026-05-20"), List.of(), LETTER, NOW))
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
        assertRefused(code, () -> Outcomes.recordHeld(bothPresidents(), "X", heldOn, List.of(), LETTER, NOW));
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
        life.takes(List.of(new MeetingScheduled(old, SEATS, POSTS, NOW)));
        life.takes(new Convening(life.meeting()).convene(by(RCS), bothPresidents(), null, NOW));
        life.takes(new Convening(life.meeting()).convene(by(LSH), bothPresidents(), null, NOW));

        var events = life.takes(new Planning(life.meeting()).rederive(NOW));

        assertThat(events)
                .containsExactly(new MeetingInstantRecomputed(old, new Appointment(today, 2, 1, SEATS), true, NOW));
        assertThat(new Planning(life.meeting()).rederive(NOW)).isEmpty();
        assertThat(life.meeting().status()).isInstanceOf(Status.Convened.class);
    }

    @Test
    void anInstanceWithOlderRulesMovesNothingBack() {
        var today = schedule(twelfthOfJanuary());
        var newer = new Schedule(
                today.localStart(),
                today.localEnd(),
                CASABLANCA,
                Instant.parse("2027-01-12T08:00:00Z"),
                Instant.parse("2027-01-12T10:00:00Z"),
                "2999a",
                "Hall A",
                null);
        var life = draft();
        life.takes(List.of(new MeetingScheduled(newer, SEATS, POSTS, NOW)));

        assertThat(new Planning(life.meeting()).rederive(NOW)).isEmpty();
    }

    @Test
    void rulesThatChangeNothingOrThePastTellNothing() {
        var today = schedule(twelfthOfJanuary());
        var sameInstants = new Schedule(
                today.localStart(), today.localEnd(), CASABLANCA, today.start(), today.end(), "2025b", "Hall A", null);
        var life = draft();
        life.takes(List.of(new MeetingScheduled(sameInstants, SEATS, POSTS, NOW)));

        assertThat(new Planning(life.meeting()).rederive(NOW)).isEmpty();
        assertThat(new Planning(scheduled().meeting()).rederive(NOW)).isEmpty();
        assertThat(new Planning(draft().meeting()).rederive(NOW)).isEmpty();
        assertThat(new Planning(lapsed().meeting()).rederive(NOW)).isEmpty();
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
                .isThrownBy(() -> Meeting.born("m", new MeetingEvent.MeetingAgendaUpdated(AGENDA, POSTS, NOW)));
    }
}
