package partnerships.exports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report.
 *
 * @param report its name
 * @param summary figures over all lines
 */
public record Report<R extends Record, S>(
        String report,
        List<R> items,
        S summary,
        @JsonUnwrapped Stamp stamp,
        @JsonIgnore Class<R> rowType) implements Tabular<R> {

    public String getDefinitions() {
        return Stamp.DEFINITIONS;
    }

    @Override
    @JsonIgnore
    public @Nullable String next() {
        return null;
    }
}
