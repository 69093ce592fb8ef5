package partnerships.exports;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All lines of an answer, read one by one when they are written.
 *
 * @param rowType names the columns
 * @param lines begins to read; the stream must be closed
 */
public record Table<R extends Record>(Class<R> rowType, Supplier<Stream<R>> lines) {}
