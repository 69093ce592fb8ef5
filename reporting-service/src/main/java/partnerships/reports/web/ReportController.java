package partnerships.reports.web;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.PageAnswer;
import partnerships.defaults.web.Paging;
import partnerships.exports.Form;
import partnerships.exports.Report;
import partnerships.exports.Table;
import partnerships.reports.CadenceCompliance;
import partnerships.reports.Definitions;
import partnerships.reports.Definitions.Definition;
import partnerships.reports.Expiries;
import partnerships.reports.Portfolio;
import partnerships.reports.UnknownFacts;
import partnerships.reports.UpcomingMeetings;
import partnerships.rows.AgreementRow;
import partnerships.rows.CommitteeRow;
import partnerships.rows.MeetingRow;
import partnerships.rows.Row;
import partnerships.rows.persistence.AgreementRows;
import partnerships.rows.persistence.CommitteeRows;
import partnerships.rows.persistence.Found;
import partnerships.rows.persistence.MeetingRows;
import partnerships.rows.persistence.Place;
import partnerships.rows.web.Asked;
import partnerships.rows.web.Reading;
import partnerships.rows.web.Readings;

/** Reports over what the reader may see. */
@RestController
@RequestMapping(
        path = "/v1/reports",
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
class ReportController {

    private static final int LONGEST = 200;

    private static final List<String> BY_REFERENCE = List.of("keys.reference");
    private static final List<String> BY_END = List.of("keys.end", "keys.reference");
    private static final List<String> BY_START = List.of("keys.start");

    /** Parts of rows that a report does not look at, so that they are not read. */
    private static final List<String> NOT_FOR_PORTFOLIO = List.of(
            "content.title",
            "content.legalBasis",
            "content.term",
            "content.signedOn",
            "content.committees",
            "content.commitments",
            "life",
            "issues");

    private static final List<String> NOT_FOR_EXPIRIES = List.of(
            "content.title",
            "content.parties",
            "content.legalBasis",
            "content.domains",
            "content.committees",
            "content.commitments",
            "issues");

    private static final List<String> NOT_FOR_COMMITTEES = List.of(
            "content.title",
            "content.parties",
            "content.legalBasis",
            "content.domains",
            "content.term",
            "content.commitments",
            "life",
            "issues");

    private static final List<String> NOT_FOR_UNKNOWN_FACTS = List.of("content.title", "content.parties");
    private static final List<String> NOT_FOR_COMPLIANCE = List.of("charter.seats", "charter.parties", "monitoring");

    /** Which meetings lie ahead depends on the moment, so that their number is read for each answer. */
    private static final List<String> NOT_FOR_COUNTING = List.of(
            "agreementIds", "plan.agenda", "plan.expectedSeats", "plan.remainingPosts", "plan.notice", "outcome");

    private final Readings readings;
    private final AgreementRows agreements;
    private final CommitteeRows committees;
    private final MeetingRows meetings;
    private final SharedFigures<Portfolio> portfolios;
    private final SharedFigures<Expiries.ExpirySummary> ends;
    private final SharedFigures<CadenceCompliance.ComplianceSummary> compliance;
    private final SharedFigures<UnknownFacts.UnknownSummary> unknowns;

    ReportController(
            Readings readings,
            RowsState state,
            AgreementRows agreements,
            CommitteeRows committees,
            MeetingRows meetings) {
        this.readings = readings;
        this.agreements = agreements;
        this.committees = committees;
        this.meetings = meetings;
        this.portfolios = new SharedFigures<>(state::now);
        this.ends = new SharedFigures<>(state::now);
        this.compliance = new SharedFigures<>(state::now);
        this.unknowns = new SharedFigures<>(state::now);
    }

    /**
     * Counts agreements by one of their properties.
     *
     * @param groupBy kind, state, party, scope or domain; if it is left out, kind
     */
    @GetMapping("/portfolio")
    Report<Portfolio.PortfolioGroup, Portfolio.PortfolioTotals> portfolio(
            Caller caller,
            Form form,
            Paging page,
            @RequestParam(required = false) @Pattern(regexp = "kind|state|party|scope|domain") @Nullable
                    String groupBy) {
        Reading reading = readings.of(caller);
        var group = Portfolio.GroupBy.valueOf(
                Objects.requireNonNullElse(groupBy, "kind").toUpperCase(Locale.ROOT));
        if (form == Form.CSV) {
            return Report.whole(
                    "portfolio",
                    reading.stamp(),
                    new Table<>(Portfolio.PortfolioGroup.class, () -> portfolio(reading, group).lines().stream()));
        }
        var portfolio = portfolios.of(caller, reading, () -> portfolio(reading, group));
        var lines = groups(portfolio, group, page);
        return new Report<>("portfolio", lines.items(), portfolio.summary(), lines.next(), reading.stamp(), null);
    }

    /**
     * Lists the meetings that lie ahead, soonest first, those without a date last.
     *
     * @param to last day, inclusive
     * @param committee only those of this committee
     */
    @GetMapping("/upcoming-meetings")
    Report<UpcomingMeetings.UpcomingMeeting, UpcomingMeetings.UpcomingSummary> upcomingMeetings(
            Caller caller,
            Form form,
            Paging page,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Size(max = LONGEST) @Nullable String committee) {
        Asked asked = readings.asked(caller, form, page);
        Reading reading = asked.reading();
        Found<MeetingRow> rows =
                meetings.upcoming(reading.visible(), reading.stamp().asOf(), reading.endOf(to), committee);
        return new ReportLines<>(
                        "upcoming-meetings", UpcomingMeetings.UpcomingMeeting.class, List.of(named(reading, rows)))
                .answer(asked, () -> over(rows.without(NOT_FOR_COUNTING), BY_START, UpcomingMeetings.UNNAMED::summary));
    }

    /**
     * Lists the agreements that end, soonest first, and last those of which nobody knows when.
     *
     * @param from first day
     * @param to last day, inclusive
     */
    @GetMapping("/expiries")
    Report<Expiries.Expiry, Expiries.ExpirySummary> expiries(
            Caller caller,
            Form form,
            Paging page,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate to) {
        Asked asked = readings.asked(caller, form, page);
        var expiries = new Expiries(asked.reading().today(), from, to);
        var rows = all(asked.reading()).without(NOT_FOR_EXPIRIES);
        var source = new LineSource<>(
                rows, BY_END, row -> List.of(row.keys().end(), row.keys().reference()), _ -> expiries::lines);
        return new ReportLines<>("expiries", Expiries.Expiry.class, List.of(source))
                .answer(asked, () -> ends.of(caller, asked.reading(), () -> over(rows, BY_END, expiries::summary)));
    }

    /** Holds each committee against the meetings that it owes; last come the agreements whose text names no committee. */
    @GetMapping("/cadence-compliance")
    Report<CadenceCompliance.CommitteeCompliance, CadenceCompliance.ComplianceSummary> cadenceCompliance(
            Caller caller, Form form, Paging page) {
        Asked asked = readings.asked(caller, form, page);
        var watched = new LineSource<CommitteeRow, CadenceCompliance.CommitteeCompliance>(
                committees.all(asked.reading().visible()).without(NOT_FOR_COMPLIANCE),
                BY_REFERENCE,
                row -> List.of(row.keys().reference()),
                _ -> CadenceCompliance::of);
        var without = new LineSource<AgreementRow, CadenceCompliance.CommitteeCompliance>(
                all(asked.reading()).without(NOT_FOR_COMMITTEES),
                BY_REFERENCE,
                ReportController::reference,
                _ -> CadenceCompliance::of);
        var lines = new ReportLines<>(
                "cadence-compliance", CadenceCompliance.CommitteeCompliance.class, List.of(watched, without));
        return lines.answer(
                asked, () -> compliance.of(caller, asked.reading(), () -> CadenceCompliance.summary(lines.all())));
    }

    /**
     * Lists what the sources do not state, by reference and then in the order of the text.
     *
     * @param agreement only of this agreement
     */
    @GetMapping("/unknown-facts")
    Report<UnknownFacts.UnknownFact, UnknownFacts.UnknownSummary> unknownFacts(
            Caller caller,
            Form form,
            Paging page,
            @RequestParam(required = false) @Size(max = LONGEST) @Nullable String agreement) {
        Asked asked = readings.asked(caller, form, page);
        var unknown = new UnknownFacts();
        var rows = agreements.all(asked.reading().visible(), agreement).without(NOT_FOR_UNKNOWN_FACTS);
        var source = new LineSource<>(rows, BY_REFERENCE, ReportController::reference, _ -> unknown::lines);
        return new ReportLines<>("unknown-facts", UnknownFacts.UnknownFact.class, List.of(source))
                .answer(
                        asked,
                        () -> unknowns.of(caller, asked.reading(), () -> over(rows, BY_REFERENCE, unknown::summary)));
    }

    /** What the words and figures of all answers mean. */
    @GetMapping("/definitions")
    Report<Definition, Map<String, String>> definitions(Caller caller, Form form) {
        var stamp = readings.of(caller).stamp();
        return form == Form.CSV
                ? Report.whole("definitions", stamp, new Table<>(Definition.class, () -> Definitions.all().stream()))
                : new Report<>("definitions", Definitions.all(), Map.of(), null, stamp, null);
    }

    private Found<AgreementRow> all(Reading reading) {
        return agreements.all(reading.visible(), null);
    }

    private Portfolio portfolio(Reading reading, Portfolio.GroupBy group) {
        return over(all(reading).without(NOT_FOR_PORTFOLIO), BY_REFERENCE, rows -> Portfolio.of(rows, group));
    }

    /** Groups are few beside the agreements: a page is cut out of all. */
    private static PageAnswer<Portfolio.PortfolioGroup> groups(
            Portfolio portfolio, Portfolio.GroupBy group, Paging page) {
        String key = "portfolio by " + group;
        var last = page.last(key, String.class);
        var lines = portfolio.lines().stream()
                .dropWhile(line ->
                        last.isPresent() && line.group() != null && line.group().compareTo(last.get()) <= 0)
                .limit(page.limit() + 1L)
                .toList();
        return PageAnswer.of(lines, page, line -> line, line -> Map.of(key, String.valueOf(line.group())));
    }

    /** The names that meetings are shown with are looked up for some meetings at a time. */
    private LineSource<MeetingRow, UpcomingMeetings.UpcomingMeeting> named(Reading reading, Found<MeetingRow> rows) {
        return new LineSource<>(
                rows, BY_START, row -> List.of(row.keys().start()), some -> named(reading, some)::lines);
    }

    private UpcomingMeetings named(Reading reading, List<MeetingRow> some) {
        return new UpcomingMeetings(
                committees.byId(reading.visible(), distinct(some.stream().map(MeetingRow::committeeId))),
                agreements.references(
                        reading.visible(), distinct(some.stream().flatMap(row -> row.agreementIds().stream()))));
    }

    private static List<String> distinct(Stream<? extends @Nullable String> ids) {
        return ids.filter(Objects::nonNull)
                .<String>map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private static List<String> reference(AgreementRow row) {
        return List.of(row.keys().reference());
    }

    private static <R extends Row, S> S over(Found<R> rows, List<String> keys, Function<Stream<R>, S> figures) {
        try (var all = rows.from(Place.startOf(keys))) {
            return figures.apply(all);
        }
    }
}
