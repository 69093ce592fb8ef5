package partnerships.reports.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.Paging;
import partnerships.exports.AnsweredTable;
import partnerships.exports.Form;
import partnerships.exports.Report;
import partnerships.reports.CadenceCompliance;
import partnerships.reports.CadenceCompliance.CommitteeCompliance;
import partnerships.reports.CadenceCompliance.ComplianceSummary;
import partnerships.rows.persistence.AgreementParts;
import partnerships.rows.persistence.AgreementRows;
import partnerships.rows.persistence.CommitteeRows;
import partnerships.rows.persistence.Part;
import partnerships.rows.web.Asked;
import partnerships.rows.web.Reading;
import partnerships.rows.web.Readings;

/** The report of the meetings that committees owe and have held. */
@AnswersReport
final class CadenceComplianceReport implements AnsweredTable {

    private static final String NAME = "cadence-compliance";

    private static final List<Part> UNREAD_OF_COMMITTEES =
            List.of(CommitteeRows.SEATS, CommitteeRows.PARTIES, CommitteeRows.MONITORING);

    private static final List<Part> UNREAD_OF_AGREEMENTS = List.of(
            AgreementParts.TITLE,
            AgreementParts.PARTIES,
            AgreementParts.LEGAL_BASIS,
            AgreementParts.DOMAINS,
            AgreementParts.TERM,
            AgreementParts.COMMITMENTS,
            AgreementParts.LIFE,
            AgreementParts.ISSUES);

    private final Readings readings;
    private final CommitteeRows committees;
    private final AgreementRows agreements;
    private final SharedFigures<ComplianceSummary> figures;

    CadenceComplianceReport(Readings readings, RowsState state, CommitteeRows committees, AgreementRows agreements) {
        this.readings = readings;
        this.committees = committees;
        this.agreements = agreements;
        this.figures = new SharedFigures<>(state::now);
    }

    @Override
    public String path() {
        return AnswersReport.PATH + NAME;
    }

    @Override
    public Class<CommitteeCompliance> columns() {
        return CommitteeCompliance.class;
    }

    /** Holds each committee against the meetings that it owes; last come the agreements whose text names no committee. */
    @GetMapping(NAME)
    public Report<CommitteeCompliance, ComplianceSummary> cadenceCompliance(Caller caller, Form form, Paging page) {
        Asked asked = readings.asked(caller, form, page);
        var lines = new ReportLines<>(NAME, columns(), List.of(watched(asked.reading()), without(asked.reading())));
        return asked.report(
                NAME, lines, () -> figures.of(caller, asked.reading(), () -> CadenceCompliance.summary(lines.lines())));
    }

    private LineSource<?, CommitteeCompliance> watched(Reading reading) {
        var rows = committees.all(reading.visible()).without(UNREAD_OF_COMMITTEES);
        return LineSource.each(rows, CommitteeRows.BY_REFERENCE, CadenceCompliance::of);
    }

    private LineSource<?, CommitteeCompliance> without(Reading reading) {
        var rows = agreements.all(reading.visible(), null).without(UNREAD_OF_AGREEMENTS);
        return LineSource.each(rows, AgreementRows.BY_REFERENCE, CadenceCompliance::of);
    }
}
