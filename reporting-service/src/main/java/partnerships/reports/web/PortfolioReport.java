package partnerships.reports.web;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.PageAnswer;
import partnerships.defaults.web.Paging;
import partnerships.exports.AnsweredTable;
import partnerships.exports.Form;
import partnerships.exports.Report;
import partnerships.exports.Table;
import partnerships.reports.Portfolio;
import partnerships.reports.Portfolio.GroupBy;
import partnerships.reports.Portfolio.PortfolioGroup;
import partnerships.reports.Portfolio.PortfolioTotals;
import partnerships.rows.persistence.AgreementParts;
import partnerships.rows.persistence.AgreementRows;
import partnerships.rows.persistence.Part;
import partnerships.rows.web.Asked;
import partnerships.rows.web.Readings;

/** The report of how many agreements there are. */
@AnswersReport
final class PortfolioReport implements AnsweredTable {

    private static final String NAME = "portfolio";

    private static final List<Part> UNREAD = List.of(
            AgreementParts.TITLE,
            AgreementParts.LEGAL_BASIS,
            AgreementParts.TERM,
            AgreementParts.SIGNED_ON,
            AgreementParts.COMMITTEES,
            AgreementParts.COMMITMENTS,
            AgreementParts.LIFE,
            AgreementParts.ISSUES);

    private final Readings readings;
    private final AgreementRows agreements;
    private final SharedFigures<Portfolio> figures;

    PortfolioReport(Readings readings, RowsState state, AgreementRows agreements) {
        this.readings = readings;
        this.agreements = agreements;
        this.figures = new SharedFigures<>(state::now);
    }

    @Override
    public String path() {
        return AnswersReport.PATH + NAME;
    }

    @Override
    public Class<PortfolioGroup> columns() {
        return PortfolioGroup.class;
    }

    /**
     * Counts agreements by one of their properties.
     *
     * @param groupBy kind, state, party, scope or domain; if it is left out, kind
     */
    @GetMapping(NAME)
    public Report<PortfolioGroup, PortfolioTotals> portfolio(
            Caller caller,
            Form form,
            Paging page,
            @RequestParam(required = false) @Pattern(regexp = "kind|state|party|scope|domain") @Nullable
                    String groupBy) {
        Asked asked = readings.asked(caller, form, page);
        var group = GroupBy.valueOf(Objects.requireNonNullElse(groupBy, "kind").toUpperCase(Locale.ROOT));
        Supplier<Portfolio> counted = counted(caller, asked, group);
        return asked.report(
                NAME, new Groups(columns(), group, counted), () -> counted.get().summary());
    }

    /** A page shares its figures with others; a whole table is read for itself. */
    private Supplier<Portfolio> counted(Caller caller, Asked asked, GroupBy group) {
        var rows = agreements.all(asked.reading().visible(), null).without(UNREAD);
        Supplier<Portfolio> read = () -> rows.read(AgreementRows.BY_REFERENCE, all -> Portfolio.of(all, group));
        if (asked.form() == Form.CSV) {
            return read;
        }
        Portfolio shared = figures.of(caller, asked.reading(), read);
        return () -> shared;
    }

    /** Groups are few beside the agreements: a page is cut out of all. */
    private record Groups(Class<PortfolioGroup> columns, GroupBy group, Supplier<Portfolio> portfolio)
            implements Table<PortfolioGroup> {

        @Override
        public PageAnswer<PortfolioGroup> page(Paging page) {
            String key = "portfolio by " + group;
            var last = page.last(key, String.class);
            var found = lines().dropWhile(line -> last.isPresent()
                            && line.group() != null
                            && line.group().compareTo(last.get()) <= 0)
                    .limit(page.limit() + 1L)
                    .toList();
            return PageAnswer.of(found, page, line -> line, line -> Map.of(key, String.valueOf(line.group())));
        }

        @Override
        public Stream<PortfolioGroup> lines() {
            return portfolio.get().lines().stream();
        }
    }
}
