package partnerships.exports;

import java.util.stream.Stream;
import partnerships.defaults.web.PageAnswer;
import partnerships.defaults.web.Paging;

/**
 * The lines of one answer, to be read by the page or whole: each form in which it is given has the same ones, with the same columns.
 *
 * @param <L> one line; its components are the columns
 */
public interface Table<L extends Record> {

    /** Returns the record that names the columns. */
    Class<L> columns();

    /** Returns one page of the lines. */
    PageAnswer<L> page(Paging page);

    /** Returns all lines, read one by one as they are taken. The stream must be closed. */
    Stream<L> lines();
}
