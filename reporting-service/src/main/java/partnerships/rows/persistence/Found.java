package partnerships.rows.persistence;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.rows.Row;

/**
 * Rows that meet conditions, to be read by the page or one by one; never all into memory. Reading fails if the database takes
 * longer over a batch than any call may take.
 */
public final class Found<R extends Row> {

    private final RowPages<R> rows;
    private final List<Criteria> conditions;
    private final List<String> leading;
    private final List<String> leftOut;

    /**
     * @param leading the one field through which an index leads to them, or none
     * @param leftOut parts of the rows that are not read, and are null
     */
    Found(RowPages<R> rows, List<Criteria> conditions, List<String> leading, List<String> leftOut) {
        this.rows = rows;
        this.conditions = conditions;
        this.leading = leading;
        this.leftOut = leftOut;
    }

    /** Returns the same rows without these parts, which are null: read less where less is needed. */
    public Found<R> without(List<Part> parts) {
        return new Found<>(
                rows, conditions, leading, parts.stream().map(Part::field).toList());
    }

    /** Returns a page, sorted by one of their keys and then by id. */
    public Window<R> page(PageStart start) {
        return rows.page(this, start);
    }

    /** Returns all rows from a place on, in its order. The stream must be closed, and is read once, forwards. */
    public Stream<R> from(Place place) {
        return rows.from(this, place);
    }

    /** Reads all rows in an order, and returns what is made of them. */
    public <S> S read(RowOrder<R> order, Function<Stream<R>, S> made) {
        try (var all = from(order.start())) {
            return made.apply(all);
        }
    }

    List<Criteria> conditions() {
        return conditions;
    }

    List<String> leading() {
        return leading;
    }

    List<String> leftOut() {
        return leftOut;
    }
}
