package partnerships.exports;

import org.jspecify.annotations.Nullable;

/** An answer that is a table with something said about it: JSON says both, page by page; CSV has the whole table, and says the latter in headers. */
public interface Tabular<R extends Record> {

    Stamp stamp();

    /** Returns the whole table; null unless the answer was asked for as {@link Form#CSV}. */
    @Nullable
    Table<R> table();
}
