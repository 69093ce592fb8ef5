package partnerships.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that is a table with something said about it: JSON says both, CSV says the latter in headers. */
public interface Tabular<R extends Record> {

    List<R> items();

    /** Returns the type that names the table's columns. */
    Class<R> rowType();

    /** Returns where the next page begins, or null. */
    @Nullable
    String next();

    Stamp stamp();
}
