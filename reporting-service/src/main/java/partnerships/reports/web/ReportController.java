package partnerships.reports.web;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerships.defaults.security.Caller;
import partnerships.exports.Report;
import partnerships.reports.CadenceCompliance;
import partnerships.reports.Definitions;
import partnerships.reports.Definitions.Definition;
import partnerships.reports.Expiries;
import partnerships.reports.Portfolio;
import partnerships.reports.UnknownFacts;
import partnerships.reports.UpcomingMeetings;
import partnerships.rows.AgreementRow;
import partnerships.rows.MeetingRow;
import partnerships.rows.persistence.AgreementRows;
import partnerships.rows.persistence.CommitteeRows;
import partnerships.rows.persistence.MeetingRows;
import partnerships.rows.web.Reading;
import partnerships.rows.web.Readings;

/** Reports over what the reader may see. */
@RestController
@RequestMapping(
        path = "/v1/reports",
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
class ReportController {

    private static final int LONGEST = 200;

    private final Readings readings;
    private final AgreementRows agreements;
    private final CommitteeRows committees;
    private final MeetingRows meetings;

    ReportController(Readings readings, AgreementRows agreements, CommitteeRows committees, MeetingRows meetings) {
        this.readings = readings;
        this.agreements = agreements;
        this.committees = committees;
        this.meetings = meetings;
    }

    /**
     * Counts agreements by one of their properties.
     *
     * @param groupBy kind, state, party, scope or domain; if it is left out, kind
     */
    @GetMapping("/portfolio")
    Report<Portfolio.PortfolioGroup, Portfolio.PortfolioTotals> portfolio(
            Caller caller,
            @RequestParam(required = false) @Pattern(regexp = "kind|state|party|scope|domain") @Nullable
                    String groupBy) {
        Reading reading = readings.of(caller);
        var group = Portfolio.GroupBy.valueOf(
                Objects.requireNonNullElse(groupBy, "kind").toUpperCase(Locale.ROOT));
        var portfolio = Portfolio.of(all(reading), group);
        return new Report<>(
                "portfolio", portfolio.lines(), portfolio.summary(), reading.stamp(), Portfolio.PortfolioGroup.class);
    }

    /**
     * Lists the meetings that lie ahead.
     *
     * @param to last day, inclusive
     * @param committee only those of this committee
     */
    @GetMapping("/upcoming-meetings")
    Report<UpcomingMeetings.UpcomingMeeting, UpcomingMeetings.UpcomingSummary> upcomingMeetings(
            Caller caller,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Size(max = LONGEST) @Nullable String committee) {
        Reading reading = readings.of(caller);
        List<MeetingRow> rows =
                meetings.upcoming(reading.visible(), reading.stamp().asOf(), reading.endOf(to), committee);
        var report = UpcomingMeetings.of(
                rows,
                committees.byId(
                        reading.visible(),
                        rows.stream()
                                .map(MeetingRow::committeeId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()),
                references(reading, rows));
        return new Report<>(
                "upcoming-meetings",
                report.lines(),
                report.summary(),
                reading.stamp(),
                UpcomingMeetings.UpcomingMeeting.class);
    }

    /**
     * Lists the agreements that end, and those of which nobody knows when.
     *
     * @param from first day
     * @param to last day, inclusive
     */
    @GetMapping("/expiries")
    Report<Expiries.Expiry, Expiries.ExpirySummary> expiries(
            Caller caller,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate to) {
        Reading reading = readings.of(caller);
        var report = Expiries.of(all(reading), reading.today(), from, to);
        return new Report<>("expiries", report.lines(), report.summary(), reading.stamp(), Expiries.Expiry.class);
    }

    /** Holds each committee against the meetings that it owes. */
    @GetMapping("/cadence-compliance")
    Report<CadenceCompliance.CommitteeCompliance, CadenceCompliance.ComplianceSummary> cadenceCompliance(
            Caller caller) {
        Reading reading = readings.of(caller);
        var rows = committees.all(reading.visible(), CommitteeRows.Filter.NONE);
        var report = CadenceCompliance.of(rows, all(reading));
        return new Report<>(
                "cadence-compliance",
                report.lines(),
                report.summary(),
                reading.stamp(),
                CadenceCompliance.CommitteeCompliance.class);
    }

    /**
     * Lists what the sources do not state.
     *
     * @param agreement only of this agreement
     */
    @GetMapping("/unknown-facts")
    Report<UnknownFacts.UnknownFact, UnknownFacts.UnknownSummary> unknownFacts(
            Caller caller, @RequestParam(required = false) @Size(max = LONGEST) @Nullable String agreement) {
        Reading reading = readings.of(caller);
        List<AgreementRow> rows = all(reading).stream()
                .filter(row -> agreement == null || row.id().equals(agreement))
                .toList();
        var report = UnknownFacts.of(rows);
        return new Report<>(
                "unknown-facts", report.lines(), report.summary(), reading.stamp(), UnknownFacts.UnknownFact.class);
    }

    /** What the words and figures of all answers mean. */
    @GetMapping("/definitions")
    Report<Definition, Map<String, String>> definitions(Caller caller) {
        return new Report<>(
                "definitions", Definitions.all(), Map.of(), readings.of(caller).stamp(), Definition.class);
    }

    private List<AgreementRow> all(Reading reading) {
        return agreements.all(reading.visible(), AgreementRows.Filter.NONE, reading.today());
    }

    private Map<String, String> references(Reading reading, List<MeetingRow> rows) {
        return agreements.references(
                reading.visible(),
                rows.stream()
                        .flatMap(row -> row.agreementIds().stream())
                        .distinct()
                        .toList());
    }
}
