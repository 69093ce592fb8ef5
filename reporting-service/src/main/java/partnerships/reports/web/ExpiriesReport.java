package partnerships.reports.web;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.Paging;
import partnerships.exports.AnsweredTable;
import partnerships.exports.Form;
import partnerships.exports.Report;
import partnerships.reports.Expiries;
import partnerships.reports.Expiries.Expiry;
import partnerships.reports.Expiries.ExpirySummary;
import partnerships.rows.persistence.AgreementParts;
import partnerships.rows.persistence.AgreementRows;
import partnerships.rows.persistence.Part;
import partnerships.rows.web.Asked;
import partnerships.rows.web.Readings;

/** The report of agreements that end. */
@AnswersReport
final class ExpiriesReport implements AnsweredTable {

    private static final String NAME = "expiries";

    private static final List<Part> UNREAD = List.of(
            AgreementParts.TITLE,
            AgreementParts.PARTIES,
            AgreementParts.LEGAL_BASIS,
            AgreementParts.DOMAINS,
            AgreementParts.COMMITTEES,
            AgreementParts.COMMITMENTS,
            AgreementParts.ISSUES);

    private final Readings readings;
    private final AgreementRows agreements;
    private final SharedFigures<ExpirySummary> figures;

    ExpiriesReport(Readings readings, RowsState state, AgreementRows agreements) {
        this.readings = readings;
        this.agreements = agreements;
        this.figures = new SharedFigures<>(state::now);
    }

    @Override
    public String path() {
        return AnswersReport.PATH + NAME;
    }

    @Override
    public Class<Expiry> columns() {
        return Expiry.class;
    }

    /**
     * Lists the agreements that end, soonest first, and last those of which nobody knows when.
     *
     * @param from first day
     * @param to last day, inclusive
     */
    @GetMapping(NAME)
    public Report<Expiry, ExpirySummary> expiries(
            Caller caller,
            Form form,
            Paging page,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate to) {
        Asked asked = readings.asked(caller, form, page);
        var expiries = new Expiries(asked.reading().today(), from, to);
        var rows = agreements.all(asked.reading().visible(), null).without(UNREAD);
        var lines = new ReportLines<>(
                NAME, columns(), List.of(LineSource.each(rows, AgreementRows.BY_END, expiries::lines)));
        return asked.report(
                NAME,
                lines,
                () -> figures.of(caller, asked.reading(), () -> rows.read(AgreementRows.BY_END, expiries::summary)));
    }
}
