package partnerships.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static partnerships.agreement.Fixtures.SOURCE;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.agreement.CommitteeClause.Cadence;
import partnerships.agreement.CommitteeClause.Charter;
import partnerships.agreement.CommitteeClause.Convocation;
import partnerships.agreement.CommitteeClause.Seat;
import partnerships.store.Refused;

/** What the clauses of an agreement must be, and where they lead nowhere. */
class ClausesTest {

    @ParameterizedTest
    @CsvSource({
        "SECRETARY, CHAIR, rcs, NO_CONVOKER",
        "ANY_CHAIR, MEMBER, rcs, NO_CONVOKER",
        "ALL_CHAIRS, SECRETARY, rcs, NO_CONVOKER",
        "ANY_CHAIR, CHAIR, afd, SEAT_OF_NO_PARTY",
        "SECRETARY, SECRETARY, rcs, ''",
        "ALL_CHAIRS, CO_CHAIR, rcs, ''"
    })
    void aDeadEndIsToldWithItsWayOut(Convocation convocation, Seat.Role role, String organisation, String rule) {
        var seat = new Seat("RCS/PRESIDENT", organisation, role, List.of());

        var found = DeadEnds.of(contentWith(committee(convocation, "Africa/Casablanca", seat)));

        assertThat(found).extracting(Issue::rule).containsExactly(rule.isEmpty() ? new String[0] : new String[] {rule});
        assertThat(found).allSatisfy(issue -> assertThat(issue.wayOut()).contains("correct-fact committees.c."));
    }

    @Test
    void aCommitmentOfAStrangerIsTold() {
        var stranger = new CommitmentClause(
                "C",
                new CommitmentClause.Undertaking("x", CommitmentClause.Modality.OBLIGATION, List.of("afd"), null),
                new CommitmentClause.Measure(CommitmentClause.Measure.Kind.COUNT, null, null, null),
                new CommitmentClause.Recurrence(CommitmentClause.Recurrence.Kind.PER_YEAR, null),
                null,
                null);
        var content = Fixtures.content(Fixtures.UNKNOWN_TERM);

        var found = DeadEnds.of(new Content(
                content.heading(),
                content.parties(),
                content.purpose(),
                content.term(),
                content.signedOn(),
                List.of(),
                List.of(stranger),
                List.of()));

        assertThat(found).extracting(Issue::rule).containsExactly("OBLIGOR_OF_NO_PARTY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GMT+5", "Z", "+01:00", "Africa/Nowhere", "africa/casablanca", "UTC+1", ""})
    void aZoneThatNobodyKnowsIsRefused(String zone) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> committee(Convocation.ANY_CHAIR, zone))
                .matches(refused -> refused.code().equals("ZONE_UNKNOWN"));
    }

    @ParameterizedTest
    @CsvSource({
        "'60,40', true",
        "'60,30', false",
        "'33.3333,33.3333,33.3334', true",
        "'33.3333,33.3333,33.3333', false",
        "'100,100', false",
        "',', true",
        "'60,', true",
        "'100,', false"
    })
    void sharesAreThoseOfAWhole(String shares, boolean whole) {
        var codes = Arrays.stream(shares.split(",", -1))
                .map(share -> new Purpose.Code("1", "c" + share, share.isEmpty() ? null : new BigDecimal(share)))
                .toList();
        var domains = List.of(new Purpose.Domain("transport", codes, null));

        if (whole) {
            Shares.requireWhole(domains);
        } else {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Shares.requireWhole(domains))
                    .matches(refused -> refused.code().equals("SHARES_NOT_100"));
        }
    }

    @Test
    void sharesOfTwoVocabulariesAreTwoWholes() {
        var codes = List.of(
                new Purpose.Code("1", "a", new BigDecimal(100)), new Purpose.Code("sdg", "b", new BigDecimal(100)));

        Shares.requireWhole(List.of(new Purpose.Domain("transport", codes, null)));
    }

    private static CommitteeClause committee(Convocation convocation, String zone, Seat... seats) {
        return new CommitteeClause(
                "c",
                Map.of("fr", "Comité"),
                CommitteeClause.Kind.COORDINATION,
                List.of(),
                List.of(seats),
                new Cadence.MutualDates(),
                new Charter(convocation, null, zone, List.of("fr")),
                SOURCE);
    }

    private static Content contentWith(CommitteeClause committee) {
        var content = Fixtures.content(Fixtures.UNKNOWN_TERM);
        return new Content(
                content.heading(),
                content.parties(),
                content.purpose(),
                content.term(),
                content.signedOn(),
                List.of(committee),
                List.of(),
                List.of());
    }
}
