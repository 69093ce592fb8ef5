package partnerships.reportingservice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerships.contracts.AgreementData.Cadence;
import partnerships.contracts.AgreementData.Content;
import partnerships.contracts.AgreementData.Term;
import partnerships.contracts.AgreementEvents.AgreementProspectRecorded;
import partnerships.contracts.AgreementEvents.AgreementRecorded;
import partnerships.contracts.CommitteeEvents.CadenceWindowBreached;
import partnerships.contracts.CommitteeEvents.CadenceWindowOpened;
import partnerships.contracts.CommitteeEvents.CadenceWindowSatisfied;
import partnerships.contracts.CommitteeEvents.CadenceWindowWithdrawn;
import partnerships.contracts.CommitteeEvents.CommitteeDissolved;
import partnerships.contracts.CommitteeEvents.CommitteeEstablished;
import partnerships.contracts.DataQualityEvents.DataQualityIssueOpened;
import partnerships.history.HistoryEvent;
import partnerships.reports.CadenceCompliance;
import partnerships.reports.Expiries;
import partnerships.reports.Portfolio;
import partnerships.reports.Portfolio.GroupBy;
import partnerships.reports.UnknownFacts;
import partnerships.reports.UpcomingMeetings;
import partnerships.rows.AgreementRow;
import partnerships.rows.CommitteeRow;
import partnerships.rows.MeetingRow;
import partnerships.rows.Row;
import partnerships.rows.messaging.RowFolds;

/** Reports over rows that were folded from events, as the service folds them. */
class ReportsTest {

    private static final LocalDate TODAY = LocalDate.of(2029, 12, 31);
    private static final LocalDate SPRING = LocalDate.of(2026, 1, 1);
    private static final LocalDate SUMMER = LocalDate.of(2026, 6, 30);
    private static final Fixtures ONE = fixtures("one");
    private static final Fixtures TWO = fixtures("two");

    @Test
    void anIntentionIsCountedApartFromAgreements() {
        var prospect = Fixtures.event(
                "p", 1, AgreementProspectRecorded.TYPE, new AgreementProspectRecorded("p", TWO.content()));

        var portfolio = Portfolio.of(Stream.of(agreement(ONE), row(AgreementRow.class, prospect)), GroupBy.KIND);

        assertThat(portfolio)
                .isEqualTo(new Portfolio(
                        List.of(new Portfolio.PortfolioGroup("FRAMEWORK", 1, 0, 1, 0)),
                        new Portfolio.PortfolioTotals(1, 0, 1, 0)));
    }

    @Test
    void anAgreementCountsOnceInEachOfItsGroupsAndOnceInTheSummary() {
        var portfolio = Portfolio.of(Stream.of(agreement(ONE), agreement(TWO)), GroupBy.PARTY);

        assertThat(portfolio)
                .isEqualTo(new Portfolio(
                        List.of(
                                new Portfolio.PortfolioGroup("one-partner", 1, 0, 0, 0),
                                new Portfolio.PortfolioGroup("rcs", 2, 0, 0, 0),
                                new Portfolio.PortfolioGroup("two-partner", 1, 0, 0, 0)),
                        new Portfolio.PortfolioTotals(2, 0, 0, 0)));
    }

    @ParameterizedTest
    @CsvSource({"MUTUAL_DATES", "UNSPECIFIED"})
    void aCommitteeWithoutAStatedCadenceHasNoFigure(String kind) {
        var established = established(new Cadence(kind, null, null, null, null));

        var lines = CadenceCompliance.of(committee(established));

        assertThat(CadenceCompliance.of(agreement(ONE))).isEmpty();
        assertThat(lines)
                .extracting(
                        CadenceCompliance.CommitteeCompliance::figure,
                        CadenceCompliance.CommitteeCompliance::closed,
                        CadenceCompliance.CommitteeCompliance::percent)
                .containsExactly(tuple(CadenceCompliance.Figure.NOT_STIPULATED, 0L, null));
        assertThat(CadenceCompliance.summary(lines.stream()))
                .isEqualTo(new CadenceCompliance.ComplianceSummary(1, 1, 0, 0, 0, null, false));
    }

    @Test
    void complianceIsSatisfiedAmongClosedWindowsAndSaysWhenItRestsOnAnAssumedStart() {
        var lines = CadenceCompliance.of(committee(
                ONE.established(),
                window("w1", false),
                satisfied("w1"),
                window("w2", false),
                breached("w2"),
                window("w3", false),
                breached("w3"),
                satisfied("w3")));

        assertThat(CadenceCompliance.summary(lines.stream()))
                .isEqualTo(new CadenceCompliance.ComplianceSummary(1, 0, 0, 3, 2, 66.7, true));
    }

    @Test
    void windowsThatAreInformationalWithdrawnOrOpenAtTheEndCountInNoFigure() {
        var lines = CadenceCompliance.of(committee(
                ONE.established(),
                window("short", true),
                satisfied("short"),
                window("mistaken", false),
                breached("mistaken"),
                new CadenceWindowWithdrawn(ONE.committeeId(), ONE.agreementId(), "mistaken", SPRING, SUMMER),
                window("open", false),
                new CommitteeDissolved(
                        ONE.committeeId(), ONE.agreementId(), "AGREEMENT_ENDED", LocalDate.of(2026, 3, 1))));

        assertThat(CadenceCompliance.summary(lines.stream()))
                .isEqualTo(new CadenceCompliance.ComplianceSummary(1, 0, 0, 0, 0, null, false));
        assertThat(lines)
                .extracting(CadenceCompliance.CommitteeCompliance::figure)
                .containsExactly(CadenceCompliance.Figure.NO_CLOSED_WINDOW);
    }

    @Test
    void anEndThatIsNotStatedIsListedAndNotGuessed() {
        var unknown =
                Fixtures.event("u", 1, AgreementRecorded.TYPE, new AgreementRecorded("u", withoutTerm(TWO.content())));

        var expiries = new Expiries(TODAY, null, null);
        var rows = List.of(agreement(ONE), row(AgreementRow.class, unknown));

        assertThat(rows.stream().flatMap(row -> expiries.lines(row).stream()))
                .extracting(Expiries.Expiry::reference, Expiries.Expiry::daysLeft, Expiries.Expiry::noticeBasis)
                .containsExactly(tuple("one-reference", 372L, "STATED"), tuple("two-reference", null, null));
        assertThat(expiries.summary(rows.stream())).isEqualTo(new Expiries.ExpirySummary(1, 0, 0, 1));
        assertThat(new Expiries(TODAY, SPRING, null).lines(row(AgreementRow.class, unknown)))
                .isEmpty();
    }

    @Test
    void whatTheTextLeavesOpenIsAskedFactByFact() {
        var issue = new DataQualityIssueOpened(ONE.agreementId(), "NAME_DAMAGED", "parties.x", "ADVISORY", null, null);
        var row = row(
                AgreementRow.class,
                Fixtures.event(ONE.agreementId(), 1, AgreementRecorded.TYPE, recorded()),
                Fixtures.event(ONE.agreementId(), 2, DataQualityIssueOpened.TYPE, issue));

        assertThat(new UnknownFacts()
                        .lines(row).stream()
                                .map(line -> line.path() + " " + line.why())
                                .toList())
                .containsExactly(
                        "legalBasis UNKNOWN",
                        "signedOn UNKNOWN",
                        "term.from UNKNOWN",
                        "committees.one-clause.noticeDays NOT_STIPULATED",
                        "commitments.one-c1.recurrence NOT_STIPULATED",
                        "parties.x AMBIGUOUS");
    }

    @Test
    void aMeetingNamesOnlyAgreementsThatItsReaderMaySee() {
        var meeting = row(
                MeetingRow.class,
                Fixtures.event("m", 1, "partnership.meeting.MeetingScheduled.v1", ONE.scheduled("m", Fixtures.MONDAY)));

        var line = UpcomingMeetings.UNNAMED.lines(meeting).getFirst();

        assertThat(line.agreementReferences()).isEmpty();
        assertThat(line.committee()).isEmpty();
        assertThat(line.localStart()).isEqualTo(Fixtures.MONDAY.atTime(10, 0));
    }

    private static Fixtures fixtures(String mark) {
        return new Fixtures(
                mark,
                List.of(Fixtures.party("rcs", null, null), Fixtures.party(mark + "-partner", null, null)),
                Fixtures.MONDAY.plusYears(1));
    }

    private static AgreementRecorded recorded() {
        return new AgreementRecorded(ONE.agreementId(), ONE.content());
    }

    private static AgreementRow agreement(Fixtures fixtures) {
        return row(
                AgreementRow.class,
                fixtures.all("person").stream()
                        .filter(event -> event.subject().equals(fixtures.agreementId()))
                        .toArray(HistoryEvent[]::new));
    }

    private static CommitteeRow committee(Object... data) {
        List<HistoryEvent> events = new ArrayList<>();
        for (Object each : data) {
            String type = "partnership.committee." + each.getClass().getSimpleName() + ".v1";
            events.add(Fixtures.event(ONE.committeeId(), events.size() + 1L, type, each));
        }
        return row(CommitteeRow.class, events.toArray(HistoryEvent[]::new));
    }

    private static <R extends Row> R row(Class<R> type, HistoryEvent... events) {
        return type.cast(requireNonNull(RowFolds.fold(List.of(events)).row()));
    }

    private static CommitteeEstablished established(Cadence cadence) {
        var one = ONE.established();
        return new CommitteeEstablished(
                one.committeeId(),
                one.agreementId(),
                one.agreementReference(),
                one.clause(),
                one.name(),
                one.kind(),
                one.seats(),
                cadence,
                one.convocation(),
                null,
                one.zone(),
                one.languages(),
                one.parties(),
                one.monitoredFrom(),
                one.monitoringBasis(),
                null);
    }

    private static CadenceWindowOpened window(String id, boolean informational) {
        return new CadenceWindowOpened(
                ONE.committeeId(), ONE.agreementId(), id, SPRING, SUMMER, 1, informational, "ASSUMED");
    }

    private static CadenceWindowSatisfied satisfied(String id) {
        return new CadenceWindowSatisfied(ONE.committeeId(), ONE.agreementId(), id, SPRING, SUMMER, List.of("m"));
    }

    private static CadenceWindowBreached breached(String id) {
        return new CadenceWindowBreached(ONE.committeeId(), ONE.agreementId(), id, SPRING, SUMMER, 1, 0);
    }

    private static Content withoutTerm(Content text) {
        var unknown = new Term(Fixtures.UNKNOWN, Fixtures.UNKNOWN, "UNKNOWN", null, null);
        return new Content(
                text.reference(),
                text.title(),
                text.kind(),
                null,
                text.parties(),
                text.legalBasis(),
                text.domains(),
                text.objectives(),
                text.networks(),
                text.sections(),
                unknown,
                text.signedOn(),
                null,
                text.committees(),
                text.commitments(),
                text.provenance());
    }
}
