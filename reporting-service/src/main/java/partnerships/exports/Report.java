package partnerships.exports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a report.
 *
 * @param report its name
 * @param summary figures over all lines, whatever the page
 * @param next to be passed on for the next page; absent on the last
 */
public record Report<R extends Record, S>(
        String report,
        List<R> items,
        S summary,
        @Nullable String next,
        @JsonUnwrapped Stamp stamp,
        @JsonIgnore @Nullable Table<R> table)
        implements Tabular<R> {

    /** The report as a table, which has no figures. */
    @SuppressWarnings("NullAway") // CSV does not show them
    public static <R extends Record, S> Report<R, S> whole(String report, Stamp stamp, Table<R> table) {
        return new Report<>(report, List.of(), null, null, stamp, table);
    }

    public String getDefinitions() {
        return Stamp.DEFINITIONS;
    }
}
