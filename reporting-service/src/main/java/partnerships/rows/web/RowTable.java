package partnerships.rows.web;

import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import partnerships.defaults.web.PageAnswer;
import partnerships.defaults.web.Paging;
import partnerships.exports.Table;
import partnerships.rows.Row;
import partnerships.rows.persistence.Found;
import partnerships.rows.persistence.PageStart;
import partnerships.rows.persistence.Place;

/**
 * A line for each row.
 *
 * @param sort a key that every row has, then the id
 * @param view shows one row
 */
record RowTable<R extends Row, V extends Record>(Class<V> columns, Found<R> rows, Sort sort, Function<R, V> view)
        implements Table<V> {

    @Override
    public PageAnswer<V> page(Paging page) {
        return PageAnswer.of(rows.page(new PageStart(sort, page.position(sort), page.limit())), view);
    }

    @Override
    public Stream<V> lines() {
        return rows.from(Place.startOf(PageStart.keys(sort))).map(view);
    }
}
