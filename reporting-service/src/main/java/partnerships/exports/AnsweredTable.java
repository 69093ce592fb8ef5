package partnerships.exports;

/**
 * A list or a report that this service answers. Each is one class, found by being there: what it is called, its columns and who may read
 * it stand here; what it can be asked, how it is read and, in its Javadoc, how OpenAPI describes it, is the method that answers it. That is public, or its Javadoc would not be found.
 */
public interface AnsweredTable {

    /** How many characters a text has at most that can be asked for. */
    int LONGEST = 200;

    /** Returns where it is asked for. Its last part is its name. */
    String path();

    /** Returns the record of one line: its components are the columns of every form. */
    Class<? extends Record> columns();

    /** Returns the authority that its reader needs. */
    default String authority() {
        return "reports:read";
    }
}
