package partnerships.reports;

import java.util.List;
import java.util.stream.Stream;
import partnerships.rows.Row;

/**
 * A report that says of each row what there is to say, and sums it up. It reads row by row and keeps none, so that it can be made
 * of any number of rows.
 *
 * @param <R> rows it reads
 * @param <L> its lines
 * @param <S> its figures
 */
public interface LineReport<R extends Row, L extends Record, S> {

    /** Returns the lines of one row, in their order; many reports have one or none. */
    List<L> lines(R row);

    /** Returns the figures over all rows. */
    S summary(Stream<R> rows);
}
