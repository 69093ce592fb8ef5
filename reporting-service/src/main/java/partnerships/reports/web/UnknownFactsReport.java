package partnerships.reports.web;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.Paging;
import partnerships.exports.AnsweredTable;
import partnerships.exports.Form;
import partnerships.exports.Report;
import partnerships.reports.UnknownFacts;
import partnerships.reports.UnknownFacts.UnknownFact;
import partnerships.reports.UnknownFacts.UnknownSummary;
import partnerships.rows.persistence.AgreementParts;
import partnerships.rows.persistence.AgreementRows;
import partnerships.rows.persistence.Part;
import partnerships.rows.web.Asked;
import partnerships.rows.web.Readings;

/** The report of what the sources do not state. */
@AnswersReport
final class UnknownFactsReport implements AnsweredTable {

    private static final String NAME = "unknown-facts";

    private static final List<Part> UNREAD = List.of(AgreementParts.TITLE, AgreementParts.PARTIES);

    private final Readings readings;
    private final AgreementRows agreements;
    private final SharedFigures<UnknownSummary> figures;

    UnknownFactsReport(Readings readings, RowsState state, AgreementRows agreements) {
        this.readings = readings;
        this.agreements = agreements;
        this.figures = new SharedFigures<>(state::now);
    }

    @Override
    public String path() {
        return AnswersReport.PATH + NAME;
    }

    @Override
    public Class<UnknownFact> columns() {
        return UnknownFact.class;
    }

    /**
     * Lists what the sources do not state, by reference and then in the order of the text.
     *
     * @param agreement only of this agreement
     */
    @GetMapping(NAME)
    public Report<UnknownFact, UnknownSummary> unknownFacts(
            Caller caller,
            Form form,
            Paging page,
            @RequestParam(required = false) @Size(max = LONGEST) @Nullable String agreement) {
        Asked asked = readings.asked(caller, form, page);
        var unknown = new UnknownFacts();
        var rows = agreements.all(asked.reading().visible(), agreement).without(UNREAD);
        var lines = new ReportLines<>(
                NAME, columns(), List.of(LineSource.each(rows, AgreementRows.BY_REFERENCE, unknown::lines)));
        return asked.report(
                NAME,
                lines,
                () -> figures.of(
                        caller, asked.reading(), () -> rows.read(AgreementRows.BY_REFERENCE, unknown::summary)));
    }
}
