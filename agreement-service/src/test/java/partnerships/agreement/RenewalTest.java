package partnerships.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static partnerships.agreement.Fixtures.NOW;
import static partnerships.agreement.Fixtures.SOURCE;
import static partnerships.agreement.Fixtures.ZONE;
import static partnerships.agreement.Fixtures.imported;
import static partnerships.agreement.Fixtures.settled;
import static partnerships.agreement.Fixtures.term;
import static partnerships.agreement.Fixtures.then;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerships.agreement.AgreementEvent.AgreementConclusionReversed;
import partnerships.agreement.AgreementEvent.AgreementExpired;
import partnerships.agreement.AgreementEvent.AgreementRenewed;
import partnerships.agreement.AgreementEvent.Conclusion;
import partnerships.agreement.Status.Expired;
import partnerships.agreement.Status.InForce;
import partnerships.agreement.Status.Signed;
import partnerships.dates.PartialDate;
import partnerships.store.Refused;

/** What a further period changes, at once or learnt late. */
class RenewalTest {

    private static final LocalDate END_OF_2026 = LocalDate.parse("2026-12-31");
    private static final LocalDate END_OF_2028 = LocalDate.parse("2028-12-31");
    private static final LocalDate OCTOBER = LocalDate.parse("2026-10-01");

    @Test
    void aRenewedAgreementStaysInForceToItsNewEnd() {
        var events = renew(inForce(), OCTOBER, "2027-01-01", "2028-12-31");
        var renewed = then(inForce(), _ -> events);

        var period = new Renewal(2, LocalDate.parse("2027-01-01"), END_OF_2028, "Avenant 1", OCTOBER);
        assertThat(events).containsExactly(new AgreementRenewed(period, ZONE.startOf(OCTOBER)));
        assertThat(renewed.status()).isEqualTo(new InForce(null));
        assertThat(renewed.renewals()).containsExactly(period);
        assertThat(renewed.due()).contains(ZONE.endOf(END_OF_2028));
    }

    @Test
    void whatTheNewEndRestsOnIsTheAct() {
        var renewed = then(inForce(), it -> renew(it, OCTOBER, "2027-01-01", "2028-12-31"));

        assertThat(renewed.content().provenance())
                .contains(
                        new Provenance("term.to", Provenance.Basis.STATED, null, new Source("Avenant 1", null, null)));
    }

    @Test
    void aFurtherRenewalIsTheNextPeriod() {
        var twice = then(
                then(inForce(), it -> renew(it, OCTOBER, "2027-01-01", "2028-12-31")),
                it -> renew(it, OCTOBER, "2029-01-01", "2029-12-31"));

        assertThat(twice.renewals()).extracting(Renewal::periodNo).containsExactly(2, 3);
        assertThat(twice.content().term().lastDay()).contains(LocalDate.parse("2029-12-31"));
    }

    @Test
    void oneSignedBeforeTheEndAndRecordedAfterItBringsTheAgreementBack() {
        var expired = Fixtures.expired();

        var events = Fixtures.renewed(expired, "2026-12-31");
        var back = then(expired, _ -> events);

        assertThat(expired.status()).isEqualTo(new Expired(null));
        assertThat(events)
                .hasSize(2)
                .endsWith(new AgreementConclusionReversed(Conclusion.EXPIRED, AgreementEvent.Resumed.IN_FORCE));
        assertThat(back.status()).isEqualTo(new InForce(null));
        assertThat(back.due()).contains(ZONE.endOf(END_OF_2026));
    }

    @Test
    void oneWhosePeriodIsOverTooEndsAgainOnItsOwnDay() {
        var last = LocalDate.parse("2026-06-30");

        var back = then(Fixtures.expired(), it -> Fixtures.renewed(it, "2026-06-30"));

        assertThat(back.at(NOW)).containsExactly(new AgreementExpired(last, ZONE.endOf(last)));
    }

    @Test
    void anUnknownBeginningLeavesItMerelySigned() {
        var to = PartialDate.known(LocalDate.parse("2025-12-31"));
        var expired = settled(imported(new Term(PartialDate.UNKNOWN, to, Term.Renewal.EXPRESS, null, null)), NOW);

        var back = then(expired, it -> Fixtures.renewed(it, "2026-12-31"));

        assertThat(expired.status()).isEqualTo(new Expired(null));
        assertThat(back.status()).isEqualTo(new Signed(null));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2027-01-01, 2028-12-31, DATE_IN_FUTURE",
        "2026-10-01, 2027-01-02, 2028-12-31, PERIOD_NOT_NEXT",
        "2026-10-01, 2026-12-31, 2028-12-31, PERIOD_NOT_NEXT",
        "2026-10-01, 2027-01-01, 2026-12-31, TERM_IMPOSSIBLE",
    })
    void aPeriodFollowsTheOneBefore(LocalDate signedOn, String from, String to, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> renew(inForce(), signedOn, from, to))
                .returns(code, Refused::code);
    }

    @Test
    void theLastDayIsTheLastOnWhichItCanBeSigned() {
        var expired = Fixtures.expired();
        var last = LocalDate.parse("2025-12-31");

        assertThat(renew(expired, last, "2026-01-01", "2026-12-31")).isNotEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> renew(expired, last.plusDays(1), "2026-01-01", "2026-12-31"))
                .returns("SIGNED_AFTER_END", Refused::code);
    }

    @Test
    void aCorrectionOfTheEndDoesNotForgetThePeriods() {
        var renewed = then(inForce(), it -> renew(it, OCTOBER, "2027-01-01", "2028-12-31"));

        var corrected = then(
                renewed,
                it -> new Correcting(it)
                        .correct(
                                new Correction("term.to", null, null, SOURCE, null, true),
                                it.content().inForceFrom(term("2026-01-01", "2028-11-30", Term.Renewal.EXPRESS)),
                                NOW));

        assertThat(corrected.renewals()).isEqualTo(renewed.renewals());
    }

    private static Agreement inForce() {
        return settled(imported(term("2026-01-01", "2026-12-31", Term.Renewal.EXPRESS)), NOW);
    }

    private static List<AgreementEvent> renew(Agreement agreement, LocalDate signedOn, String from, String to) {
        return new Running(agreement).renew("Avenant 1", signedOn, LocalDate.parse(from), LocalDate.parse(to), NOW);
    }
}
