package partnerships.reports.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import partnerships.defaults.web.Paging;
import partnerships.reports.web.ReportLines.Placed;
import partnerships.rows.Row;
import partnerships.rows.persistence.Found;
import partnerships.rows.persistence.Place;
import partnerships.rows.persistence.RowOrder;

/**
 * Rows in an order, and the lines of a report that each of them makes; read from any line on, a hundred rows at a time.
 *
 * @param order of the rows
 * @param lines looks up what is needed for some rows, and answers how each becomes lines
 */
record LineSource<R extends Row, L extends Record>(
        Found<R> rows, RowOrder<R> order, Function<List<R>, Function<R, List<L>>> lines) {

    private static final int AT_ONCE = 100;

    /** Returns a source in which each row makes its lines alone. */
    static <R extends Row, L extends Record> LineSource<R, L> each(
            Found<R> rows, RowOrder<R> order, Function<R, List<L>> lines) {
        return new LineSource<>(rows, order, _ -> lines);
    }

    /** Returns all lines. The stream must be closed. */
    Stream<Placed<L>> all() {
        return placed(order.start());
    }

    /** Returns the lines behind the one that the page before ended with. The stream must be closed. */
    Stream<Placed<L>> behind(Paging page) {
        String row = text(page, ReportLines.ROW);
        int line =
                page.last(ReportLines.LINE, Number.class).map(Number::intValue).orElseThrow();
        var at = new Place(
                order.keys(),
                Stream.concat(order.keys().stream().map(key -> text(page, key)), Stream.of(row))
                        .toList());
        return placed(at).filter(placed -> !row.equals(placed.row()) || placed.number() > line);
    }

    private static String text(Paging page, String key) {
        return page.last(key, String.class).orElseThrow();
    }

    private Stream<Placed<L>> placed(Place place) {
        return rows.from(place).gather(Gatherers.windowFixed(AT_ONCE)).flatMap(some -> {
            var linesOf = lines.apply(some);
            return some.stream().flatMap(row -> placed(row, linesOf.apply(row)));
        });
    }

    private Stream<Placed<L>> placed(R row, List<L> made) {
        Map<String, String> at = new TreeMap<>();
        List<String> of = order.values().apply(row);
        IntStream.range(0, of.size()).forEach(i -> at.put(order.keys().get(i), of.get(i)));
        return IntStream.range(0, made.size()).mapToObj(n -> new Placed<>(made.get(n), row.id(), n, at));
    }
}
