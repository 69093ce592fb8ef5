package partnerships.history;

/** What is made of the history, and can be made again. */
public interface Derived {

    /** Makes what queries need and somebody may have dropped together with the data. */
    void prepare();

    /** Returns how many subjects of the history must have something made of them, once all their events have been taken. */
    long expected();

    /** Returns of how many subjects there is something. */
    long found();

    /** Returns roughly the same, at once. */
    long estimated();

    /** Returns whether of some subject more is shown than the history holds. */
    boolean ahead();

    /** Makes all anew that the history knows and is missing; shows nothing more that it does not hold. */
    void restore();
}
