package partnerships.reports.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import partnerships.defaults.web.PageAnswer;
import partnerships.defaults.web.Paging;
import partnerships.exports.Table;

/**
 * A report's lines: those of its sources, one source after the other. No more of them are in memory than a page has.
 *
 * @param report its name
 */
record ReportLines<L extends Record>(String report, Class<L> columns, List<LineSource<?, L>> sources)
        implements Table<L> {

    /**
     * One line.
     *
     * @param row id of the row that makes it
     * @param number among the lines of its row
     * @param keys of its row
     */
    record Placed<L>(L line, String row, int number, Map<String, String> keys) {

        /** Returns texts and numbers by which it is found again. */
        Map<String, Object> place(String source, int numberOfSource) {
            Map<String, Object> place = new HashMap<>(keys);
            place.put(ROW, row);
            place.put(LINE, number);
            place.put(source, numberOfSource);
            return place;
        }
    }

    static final String ROW = "id";
    static final String LINE = "line";

    @Override
    public Stream<L> lines() {
        return sources.stream().flatMap(LineSource::all).map(Placed::line);
    }

    @Override
    public PageAnswer<L> page(Paging page) {
        String source = "source of " + report;
        int begun = page.last(source, Number.class).map(Number::intValue).orElse(-1);
        try (var lines = IntStream.range(0, sources.size()).boxed().flatMap(n -> from(n, begun, page))) {
            return PageAnswer.of(
                    lines.limit(page.limit() + 1L).toList(),
                    page,
                    found -> found.placed().line(),
                    found -> found.placed().place(source, found.source()));
        }
    }

    private record FoundLine<L>(int source, Placed<L> placed) {}

    /** Sources before the one where the page before ended have been shown. */
    private Stream<FoundLine<L>> from(int n, int begun, Paging page) {
        if (n < begun) {
            return Stream.of();
        }
        var lines = n == begun ? sources.get(n).behind(page) : sources.get(n).all();
        return lines.map(placed -> new FoundLine<>(n, placed));
    }
}
