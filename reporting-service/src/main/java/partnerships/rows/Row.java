package partnerships.rows;

/** What is known of one aggregate after an unbroken run of its events. */
public interface Row {

    /** Returns the aggregate's id. */
    String id();

    /** Returns how many of its events the row has seen; the aggregate's version then. */
    long seq();
}
