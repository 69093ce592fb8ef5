package partnerships.rows.web;

import java.util.function.Function;
import java.util.function.Supplier;
import partnerships.defaults.web.PageAnswer;
import partnerships.defaults.web.Paging;
import partnerships.exports.Form;
import partnerships.exports.Page;
import partnerships.exports.Report;
import partnerships.exports.Table;
import partnerships.rows.Row;
import partnerships.rows.persistence.Found;
import partnerships.rows.persistence.PageStart;

/**
 * How an answer is wanted: what it rests on, and which part of it. The one place that knows which form shows what of a table.
 *
 * @param page for JSON; CSV is whole
 */
public record Asked(Reading reading, Form form, Paging page) {

    /**
     * Returns a list as it is wanted, sorted by one of its rows' keys.
     *
     * @param key that it is sorted by: {@code reference}
     * @param view shows one row
     */
    <R extends Row, V extends Record> Page<V> list(Class<V> columns, Found<R> rows, String key, Function<R, V> view) {
        var table = new RowTable<>(columns, rows, PageStart.by(key), view);
        if (form == Form.CSV) {
            return Page.whole(reading.stamp(), table);
        }
        PageAnswer<V> lines = table.page(page);
        return new Page<>(lines.items(), lines.next(), reading.stamp(), null);
    }

    /**
     * Returns a report as it is wanted.
     *
     * @param summary reads its figures
     */
    public <L extends Record, S> Report<L, S> report(String name, Table<L> table, Supplier<S> summary) {
        if (form == Form.CSV) {
            return Report.whole(name, reading.stamp(), table);
        }
        PageAnswer<L> lines = table.page(page);
        return new Report<>(name, lines.items(), summary.get(), lines.next(), reading.stamp(), null);
    }
}
