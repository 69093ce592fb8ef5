package partnerships.exports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next to be passed on for the next page; absent on the last
 */
public record Page<R extends Record>(
        List<R> items,
        @Nullable String next,
        @JsonUnwrapped Stamp stamp,
        @JsonIgnore @Nullable Table<R> table) implements Tabular<R> {

    /** The list as a table. */
    public static <R extends Record> Page<R> whole(Stamp stamp, Table<R> table) {
        return new Page<>(List.of(), null, stamp, table);
    }

    public String getDefinitions() {
        return Stamp.DEFINITIONS;
    }
}
