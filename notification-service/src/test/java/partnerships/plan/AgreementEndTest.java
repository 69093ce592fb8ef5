package partnerships.plan;

import static java.time.Instant.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static partnerships.plan.PlanFixture.begin;
import static partnerships.plan.PlanFixture.due;
import static partnerships.plan.PlanFixture.ending;
import static partnerships.plan.PlanFixture.hear;
import static partnerships.plan.PlanFixture.states;
import static partnerships.plan.PlanFixture.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;

/** What a plan makes of an agreement's end: as stated, as far as it is known, and as it follows. */
class AgreementEndTest {

    @Test
    void theEndOfAnAgreementIsCountedOnTheCalendarFromItsLastDay() {
        var plan = ending();

        assertThat(due(plan, 1, "end-30d")).isEqualTo(parse("2028-03-01T09:00:00Z"));
        assertThat(due(plan, 1, "notice-30d")).isEqualTo(parse("2028-01-01T09:00:00Z"));
        assertThat(plan.find(1, "end-7d").orElseThrow().staleAfter()).isEqualTo(parse("2028-04-01T00:00:00Z"));
    }

    @Test
    void anUnknownTermPlansNothingAndSaysSo() {
        var plan = begin(AgreementEnd.unsigned("a"), term(null, null), "2027-01-01T00:00:00Z");

        assertThat(plan)
                .isEqualTo(new Plan(
                        Subject.planId(Subject.Kind.AGREEMENT_END, "a"),
                        new AgreementEnd(
                                "a",
                                new AgreementEnd.Named("AGR-1", Map.of("fr", "Accord")),
                                null,
                                new AgreementEnd.Term(
                                        PartialDate.UNKNOWN,
                                        PartialDate.UNKNOWN,
                                        AgreementEnd.Renewal.NONE,
                                        null,
                                        null),
                                AgreementEnd.Status.RUNNING),
                        1,
                        List.of()));
    }

    /** Warned from the first day that can be its last, of use until the last one; the notice alike. */
    @ParameterizedTest
    @CsvSource({
        "2027-07, KNOWN, 2027-06-01, 2027-08-01, 2027-05-02, 2027-07-02",
        "2028, KNOWN, 2027-12-02, 2029-01-01, 2027-11-02, 2028-12-02",
        "2027-07-31, APPROX, 2027-07-01, 2027-08-01, 2027-06-01, 2027-07-02",
        "2027-07, APPROX, 2027-06-01, 2027-08-01, 2027-05-02, 2027-07-02",
    })
    void anEndThatIsNotKnownToTheDayIsWarnedOfFromTheFirstDayThatItCanBe(
            String to,
            PartialDate.Qualifier qualifier,
            LocalDate end,
            LocalDate endStale,
            LocalDate notice,
            LocalDate noticeStale) {
        var known = term(new PartialDate(to, qualifier), AgreementEnd.Renewal.EXPRESS, "P30D");
        var plan = begin(AgreementEnd.unsigned("a"), known, "2027-01-01T00:00:00Z");

        assertThat(plan.find(1, "end-30d").orElseThrow())
                .returns(parse(end + "T09:00:00Z"), Step::dueAt)
                .returns(parse(endStale + "T00:00:00Z"), Step::staleAfter);
        assertThat(plan.find(1, "notice-30d").orElseThrow())
                .returns(parse(notice + "T09:00:00Z"), Step::dueAt)
                .returns(parse(noticeStale + "T00:00:00Z"), Step::staleAfter);
    }

    /** On every day the plan is of use exactly until the day after which the agreement is over. */
    @ParameterizedTest
    @ValueSource(strings = {"2028", "2028-02", "2028-02-29"})
    void aReminderIsOfUseUntilTheLastDayThatCanBeTheEnd(String to) {
        for (var qualifier : new PartialDate.Qualifier[] {PartialDate.Qualifier.KNOWN, PartialDate.Qualifier.APPROX}) {
            var known = term(new PartialDate(to, qualifier), AgreementEnd.Renewal.NONE, null);
            var step = begin(AgreementEnd.unsigned("a"), known, "2027-01-01T00:00:00Z")
                    .find(1, "end-7d")
                    .orElseThrow();
            for (var day = LocalDate.of(2027, 12, 1); day.getYear() < 2029; day = day.plusDays(1)) {
                boolean over =
                        day.toString().compareTo(to) > 0 && !day.toString().startsWith(to);
                assertThat(step.uselessAt(parse(day + "T00:00:00Z"))).isEqualTo(over);
            }
        }
    }

    @Test
    void anEndThatFollowsFromADurationIsPlannedOnceItsBeginningIsKnown() {
        var tenYears = new AgreementEnd.Term(
                PartialDate.UNKNOWN,
                PartialDate.UNKNOWN,
                AgreementEnd.Renewal.NONE,
                new LegalPeriod("P3M"),
                new LegalPeriod("P10Y"));
        var known = new AgreementFact.TermKnown("AGR-1", Map.of("fr", "Accord"), tenYears);
        var signed = begin(AgreementEnd.unsigned("a"), known, "2027-01-01T00:00:00Z");

        var begun = hear(signed, new AgreementFact.EnteredIntoForce(LocalDate.of(2027, 2, 1)), "2027-02-01T00:00:00Z");

        assertThat(signed.steps()).isEmpty();
        assertThat(due(begun, 2, "end-30d")).isEqualTo(parse("2037-01-01T09:00:00Z"));
        assertThat(due(begun, 2, "notice-30d")).isEqualTo(parse("2036-10-01T09:00:00Z"));
    }

    @Test
    void anOpenEndPlansNothing() {
        var open = term(PartialDate.OPEN, AgreementEnd.Renewal.NONE, "P3M");

        assertThat(begin(AgreementEnd.unsigned("a"), open, "2027-01-01T00:00:00Z")
                        .steps())
                .isEmpty();
    }

    @Test
    void noticeIsCountedInMonthsOfTheCalendar() {
        var plan = begin(AgreementEnd.unsigned("a"), term("2028-02-29", "P12M"), "2026-01-01T00:00:00Z");

        assertThat(due(plan, 1, "notice-30d")).isEqualTo(parse("2027-01-29T09:00:00Z"));
    }

    @Test
    void anotherRenewalIsANewScheduleVersion() {
        var tacit = term(PartialDate.known(LocalDate.of(2028, 3, 31)), AgreementEnd.Renewal.TACIT, "P60D");

        assertThat(hear(ending(), new AgreementFact.Corrected(tacit), "2027-02-01T00:00:00Z")
                        .scheduleVersion())
                .isEqualTo(2);
    }

    @Test
    void aCorrectedTermIsANewScheduleVersion() {
        var plan = hear(ending(), term("2029-03-31", "P60D"), "2027-02-01T00:00:00Z");

        assertThat(states(plan, 1).values()).containsOnly("CANCELLED SUPERSEDED");
        assertThat(due(plan, 2, "end-7d")).isEqualTo(parse("2029-03-24T09:00:00Z"));
    }

    @Test
    void aRenewalCountsTowardsTheNewEnd() {
        var plan = hear(ending(), new AgreementFact.Renewed(LocalDate.of(2030, 3, 31)), "2028-03-10T00:00:00Z");

        assertThat(states(plan, 1)).containsEntry("end-7d", "CANCELLED SUPERSEDED");
        assertThat(due(plan, 2, "end-30d")).isEqualTo(parse("2030-03-01T09:00:00Z"));
        assertThat(due(plan, 2, "notice-30d")).isEqualTo(parse("2029-12-31T09:00:00Z"));
    }

    @Test
    void aRenewalThatIsRecordedAfterTheEndArmsThePlanAgain() {
        var over = hear(ending(), new AgreementFact.Over("SUBJECT_DONE"), "2028-04-01T00:00:01Z");

        var renewed = hear(over, new AgreementFact.Renewed(LocalDate.of(2030, 3, 31)), "2028-04-05T00:00:00Z");
        var armed = hear(renewed, new AgreementFact.Resumed(), "2028-04-05T00:00:00Z");

        assertThat(over.due()).isEmpty();
        assertThat(renewed.due()).isEmpty();
        assertThat(states(armed, 2)).isEqualTo(PlanFixture.all("WAITING", "end-30d", "end-7d", "notice-30d"));
        assertThat(armed.due()).contains(parse("2029-12-31T09:00:00Z"));
    }

    @Test
    void anOwnerNamedBeforeTheSignatureIsKept() {
        var named = begin(AgreementEnd.unsigned("a"), new AgreementFact.OwnerNamed("RCS/COOP"), "2027-01-01T00:00:00Z");

        var plan = hear(named, term("2028-03-31", null), "2027-01-02T00:00:00Z");

        assertThat(((AgreementEnd) plan.subject()).owner()).isEqualTo("RCS/COOP");
        assertThat(states(plan, 1)).isEqualTo(PlanFixture.all("WAITING", "end-30d", "end-7d"));
    }
}
