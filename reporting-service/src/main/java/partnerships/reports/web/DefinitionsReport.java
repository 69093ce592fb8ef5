package partnerships.reports.web;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.web.bind.annotation.GetMapping;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.PageAnswer;
import partnerships.defaults.web.Paging;
import partnerships.exports.AnsweredTable;
import partnerships.exports.Form;
import partnerships.exports.Report;
import partnerships.exports.Table;
import partnerships.reports.Definitions;
import partnerships.reports.Definitions.Definition;
import partnerships.rows.web.Readings;

/** What words and figures mean. */
@AnswersReport
final class DefinitionsReport implements AnsweredTable {

    private static final String NAME = "definitions";

    /** They are few: there is one page of them. */
    private static final Paging ALL = new Paging(Integer.MAX_VALUE, ScrollPosition.keyset());

    private final Readings readings;

    DefinitionsReport(Readings readings) {
        this.readings = readings;
    }

    @Override
    public String path() {
        return AnswersReport.PATH + NAME;
    }

    @Override
    public Class<Definition> columns() {
        return Definition.class;
    }

    /** What the words and figures of all answers mean. */
    @GetMapping(NAME)
    public Report<Definition, Map<String, String>> definitions(Caller caller, Form form) {
        return readings.asked(caller, form, ALL).report(NAME, new Words(columns()), Map::of);
    }

    private record Words(Class<Definition> columns) implements Table<Definition> {

        @Override
        public PageAnswer<Definition> page(Paging page) {
            return new PageAnswer<>(Definitions.all(), null);
        }

        @Override
        public Stream<Definition> lines() {
            return Definitions.all().stream();
        }
    }
}
