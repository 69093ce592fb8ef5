package partnerships.store.restore;

/**
 * How far the log is known to be in this database, by a name. A mark is written with the database as it is: restored with it, it
 * stands where the backup stood. A mark that is too early costs reading; one that is too late would hide what is missing.
 */
public interface Marks {

    /** Returns the mark of that name; the beginning if there is none. */
    Offsets find(String name);

    /**
     * Moves a mark.
     *
     * @param from where it must still be
     * @return whether it was there
     */
    boolean move(String name, Offsets from, Offsets to);
}
