package partnerships.rows.web;

import java.util.function.Function;
import partnerships.defaults.web.PageAnswer;
import partnerships.defaults.web.Paging;
import partnerships.exports.Form;
import partnerships.exports.Page;
import partnerships.exports.Table;
import partnerships.rows.Row;
import partnerships.rows.persistence.Found;
import partnerships.rows.persistence.PageStart;
import partnerships.rows.persistence.Place;

/**
 * How an answer is wanted: what it rests on, and which part of it.
 *
 * @param page for JSON; CSV is whole
 */
public record Asked(Reading reading, Form form, Paging page) {

    /**
     * Returns a list as it is wanted, sorted by one of its rows' keys.
     *
     * @param key that it is sorted by: {@code reference}
     * @param type what each row is shown as
     */
    <R extends Row, V extends Record> Page<V> list(Found<R> rows, String key, Function<R, V> view, Class<V> type) {
        var sort = PageStart.by(key);
        if (form == Form.CSV) {
            var start = Place.startOf(
                    sort.stream().limit(1).map(order -> order.getProperty()).toList());
            return Page.whole(
                    reading.stamp(), new Table<>(type, () -> rows.from(start).map(view)));
        }
        PageAnswer<V> found = PageAnswer.of(rows.page(new PageStart(sort, page.position(sort), page.limit())), view);
        return new Page<>(found.items(), found.next(), reading.stamp(), null);
    }
}
