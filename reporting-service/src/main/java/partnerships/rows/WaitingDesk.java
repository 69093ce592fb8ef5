package partnerships.rows;

import java.util.List;

/** What operators can do about rows that wait for an event that will never come. Each may be done again, and then does nothing. */
public interface WaitingDesk {

    /** So many missing events may be skipped at once: an owner never has more that are not published. */
    int MOST_SKIPPED = 200;

    /** What became of a decision. */
    enum Outcome {
        DONE,
        /** It does not wait for that event, or there is none such; nothing was changed. */
        NOTHING_TO_DO,
        /** More than {@link #MOST_SKIPPED} are missing: what lies behind them is no true event. */
        TOO_FAR
    }

    /** Returns subjects that wait, by id, behind an id. */
    List<Waiting> after(String id, int limit);

    /**
     * Lets a row go on without the event that it waits for, and without those that are missing behind it. Should it come after all, the row is
     * folded anew with it.
     */
    Outcome skip(String subject, long seq);

    /**
     * Takes an event out of the history that its owner did not publish. If others follow it in the row, its partition is read again: the
     * true event of its number, which came later, takes its place.
     */
    Outcome setAside(String subject, long seq);
}
