package partnerships.rows.persistence;

import java.util.List;
import java.util.function.Function;
import partnerships.rows.Row;

/**
 * An order of rows: by texts that every row has, and by id among equals.
 *
 * @param keys fields that hold these texts
 * @param values those of one row
 */
public record RowOrder<R extends Row>(List<String> keys, Function<R, List<String>> values) {

    /** Returns the start of rows in this order. */
    public Place start() {
        return Place.startOf(keys);
    }
}
