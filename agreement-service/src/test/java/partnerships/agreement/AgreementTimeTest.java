package partnerships.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerships.agreement.Fixtures.NOW;
import static partnerships.agreement.Fixtures.SOURCE;
import static partnerships.agreement.Fixtures.ZONE;
import static partnerships.agreement.Fixtures.imported;
import static partnerships.agreement.Fixtures.settled;
import static partnerships.agreement.Fixtures.term;
import static partnerships.agreement.Fixtures.then;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import partnerships.agreement.AgreementEvent.AgreementConclusionReversed;
import partnerships.agreement.AgreementEvent.AgreementEnteredIntoForce;
import partnerships.agreement.AgreementEvent.AgreementExpired;
import partnerships.agreement.AgreementEvent.Conclusion;
import partnerships.agreement.Status.Expired;
import partnerships.agreement.Status.InForce;
import partnerships.agreement.Status.Signed;
import partnerships.agreement.Term.Renewal;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;
import partnerships.dates.PartialDate.Qualifier;

class AgreementTimeTest {

    private static final LocalDate LAST = LocalDate.parse("2026-12-31");

    @Test
    void itEntersIntoForceWithTheFirstInstantOfItsFirstDay() {
        var signed = imported(term("2026-12-01", "2026-12-31", Renewal.NONE));
        var midnight = Instant.parse("2026-12-01T00:00:00Z");

        assertThat(signed.at(midnight.minusMillis(1))).isEmpty();
        assertThat(signed.at(midnight))
                .containsExactly(new AgreementEnteredIntoForce(LocalDate.parse("2026-12-01"), midnight));
    }

    @Test
    void itExpiresWithTheFirstInstantAfterItsLastDay() {
        var inForce = settled(imported(term("2026-01-01", "2026-12-31", Renewal.NONE)), NOW);
        var midnight = Instant.parse("2027-01-01T00:00:00Z");

        assertThat(inForce.status()).isEqualTo(new InForce(null));
        assertThat(inForce.at(midnight.minusMillis(1))).isEmpty();
        assertThat(inForce.at(midnight)).containsExactly(new AgreementExpired(LAST, midnight));
    }

    @Test
    void anUnknownBeginningDoesNotKeepItFromExpiring() {
        var term = new Term(PartialDate.UNKNOWN, PartialDate.known(LAST), Renewal.EXPRESS, null, null);

        assertThat(settled(imported(term), Instant.parse("2027-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(new Expired(null));
    }

    @Test
    void anAgreementThatRenewsItselfIsNeverDeclaredExpired() {
        var tacit = settled(imported(term("2020-01-01", "2021-12-31", Renewal.TACIT)), NOW);

        assertThat(tacit.status()).isEqualTo(new InForce(null));
        assertThat(tacit.due()).isEmpty();
        assertThat(tacit.issues()).contains(new Issue("TACIT_RENEWAL_NOT_FOLLOWED", "term.renewal", null));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02, KNOWN, 2027-02-28",
        "2027, KNOWN, 2027-12-31",
        "2027-01-31, APPROX, 2027-01-31",
        "2027-02, APPROX, 2027-02-28",
    })
    void anEndThatIsNotKnownToTheDayEndsItAfterTheLastDayThatItCanBe(String to, Qualifier qualifier, LocalDate last) {
        var inForce = settled(imported(endingOn(new PartialDate(to, qualifier))), NOW);

        assertThat(inForce.at(ZONE.endOf(last).minusMillis(1))).isEmpty();
        assertThat(inForce.at(ZONE.endOf(last))).containsExactly(new AgreementExpired(last, ZONE.endOf(last)));
        assertThat(inForce.issues()).contains(new Issue("END_UNKNOWN", "term.to", null));
    }

    @ParameterizedTest
    @EnumSource(
            value = Qualifier.class,
            names = {"OPEN", "UNKNOWN"})
    void withoutAnEndNothingEndsIt(Qualifier qualifier) {
        var inForce = settled(imported(endingOn(new PartialDate(null, qualifier))), NOW);

        assertThat(inForce.due()).isEmpty();
        assertThat(inForce.issues().stream().anyMatch(issue -> issue.rule().equals("END_UNKNOWN")))
                .isEqualTo(qualifier == Qualifier.UNKNOWN);
    }

    @Test
    void anEndLearntToTheDayBringsBackWhatEndedAfterTheLastPossibleDay() {
        var expired = settled(imported(endingOn(new PartialDate("2025", Qualifier.APPROX))), NOW);

        var back = then(expired, it -> termCorrected(it, term("2020-01-01", "2026-12-31", Renewal.NONE)));

        assertThat(expired.status()).isEqualTo(new Expired(null));
        assertThat(back.status()).isEqualTo(new InForce(null));
        assertThat(back.issues()).doesNotContain(new Issue("END_UNKNOWN", "term.to", null));
    }

    @Test
    void aBeginningThatIsNotKnownToTheDayIsAQuestionAndNoEntryIntoForce() {
        var month = new Term(new PartialDate("2020-03", Qualifier.KNOWN), PartialDate.OPEN, Renewal.NONE, null, null);

        var signed = settled(imported(month), NOW);

        assertThat(signed.status()).isEqualTo(new Signed(null));
        assertThat(signed.issues()).contains(new Issue("ENTRY_INTO_FORCE_UNKNOWN", "term.from", null));
    }

    /** Day by day over the ends that a text can state: over exactly from the day after the last one on. */
    @Test
    void onEveryDayItIsOverExactlyAfterTheLastDayThatItCanBe() {
        for (var to : List.of("2027-02", "2027", "2027-01-31", "2028-02", "2028-02-29")) {
            for (var qualifier : List.of(Qualifier.KNOWN, Qualifier.APPROX)) {
                var inForce = settled(imported(endingOn(new PartialDate(to, qualifier))), NOW);
                for (var day = LocalDate.parse("2026-12-01"); day.getYear() < 2029; day = day.plusDays(1)) {
                    boolean over =
                            day.toString().compareTo(to) > 0 && !day.toString().startsWith(to);
                    assertThat(inForce.at(ZONE.startOf(day)).isEmpty())
                            .as("%s %s on %s", to, qualifier, day)
                            .isEqualTo(!over);
                }
            }
        }
    }

    @Test
    void whatLastsTenYearsEndsTenYearsAfterItBegan() {
        var signed = imported(lasting(PartialDate.UNKNOWN));

        var begun = then(signed, it -> new Running(it).enterIntoForce(LocalDate.parse("2026-11-01"), NOW));

        var last = LocalDate.parse("2036-10-31");
        assertThat(signed.due()).isEmpty();
        assertThat(signed.issues()).contains(new Issue("END_UNKNOWN", "term.to", null));
        assertThat(begun.issues()).doesNotContain(new Issue("END_UNKNOWN", "term.to", null));
        assertThat(begun.content().term().to()).isEqualTo(PartialDate.UNKNOWN);
        assertThat(begun.at(ZONE.endOf(last))).containsExactly(new AgreementExpired(last, ZONE.endOf(last)));
    }

    @Test
    void whatBeganInAMonthEndsAfterTheLastDayThatFollows() {
        var signed = imported(lasting(new PartialDate("2020-02", Qualifier.KNOWN)));

        assertThat(signed.due()).contains(ZONE.endOf(LocalDate.parse("2030-02-28")));
    }

    private static Term lasting(PartialDate from) {
        return new Term(from, PartialDate.UNKNOWN, Renewal.NONE, null, new LegalPeriod("P10Y"));
    }

    private static Term endingOn(PartialDate to) {
        return new Term(Fixtures.day("2020-01-01"), to, Renewal.NONE, null, null);
    }

    @Test
    void aLaterEndBringsAnExpiredAgreementBack() {
        var expired = settled(imported(term("2020-01-01", "2025-12-31", Renewal.NONE)), NOW);

        var back = then(expired, it -> termCorrected(it, term("2020-01-01", "2026-12-31", Renewal.NONE)));

        assertThat(expired.status()).isEqualTo(new Expired(null));
        assertThat(back.status()).isEqualTo(new InForce(null));
        assertThat(back.due()).contains(ZONE.endOf(LAST));
    }

    @Test
    void anEarlierEndIsDueAtOnce() {
        var inForce = settled(imported(term("2020-01-01", "2026-12-31", Renewal.NONE)), NOW);

        var corrected = then(inForce, it -> termCorrected(it, term("2020-01-01", "2026-06-30", Renewal.NONE)));

        assertThat(corrected.at(NOW))
                .containsExactly(
                        new AgreementExpired(LocalDate.parse("2026-06-30"), ZONE.endOf(LocalDate.parse("2026-06-30"))));
    }

    @Test
    void aLaterBeginningTakesTheEntryIntoForceBack() {
        var inForce = settled(imported(term("2020-01-01", "2027-12-31", Renewal.NONE)), NOW);

        var events = termCorrected(inForce, term("2027-01-01", "2027-12-31", Renewal.NONE));

        assertThat(events)
                .contains(
                        new AgreementConclusionReversed(Conclusion.ENTERED_INTO_FORCE, AgreementEvent.Resumed.SIGNED));
        assertThat(then(inForce, _ -> events).status()).isEqualTo(new Signed(null));
    }

    @ParameterizedTest
    @MethodSource("anyAgreements")
    void dueIsTheEarliestInstantAtWhichSomethingHappens(Agreement agreement) {
        var due = agreement.due();

        assertThat(agreement.at(Instant.parse("9999-01-01T00:00:00Z")).isEmpty())
                .isEqualTo(due.isEmpty());
        due.ifPresent(instant -> {
            assertThat(agreement.at(instant))
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(event.occurredAt()).contains(instant));
            assertThat(agreement.at(instant.minusNanos(1))).isEmpty();
        });
    }

    static Stream<Agreement> anyAgreements() {
        var random = new Random(4711);
        return IntStream.range(0, 300).mapToObj(_ -> any(random));
    }

    private static Agreement any(Random random) {
        var from = anyDate(random, 2000);
        var term = new Term(from, anyDate(random, 2050), any(random, Renewal.values()), null, null);
        var agreement = random.nextBoolean() ? imported(term) : any(random, states());
        return random.nextBoolean()
                ? agreement
                : settled(agreement, Instant.ofEpochSecond(random.nextLong(4_000_000_000L)));
    }

    private static PartialDate anyDate(Random random, int year) {
        var day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(15_000));
        return switch (random.nextInt(4)) {
            case 0 -> PartialDate.UNKNOWN;
            case 1 -> new PartialDate(Integer.toString(day.getYear()), PartialDate.Qualifier.KNOWN);
            case 2 -> new PartialDate(day.toString(), PartialDate.Qualifier.APPROX);
            default -> PartialDate.known(day);
        };
    }

    private static Agreement[] states() {
        return Fixtures.inEveryState().values().toArray(Agreement[]::new);
    }

    private static <T> T any(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static List<AgreementEvent> termCorrected(Agreement agreement, Term term) {
        return new Correcting(agreement)
                .correct(
                        new Correction("term", null, null, SOURCE, null, true),
                        agreement.content().inForceFrom(term),
                        NOW);
    }
}
