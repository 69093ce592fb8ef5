package partnerships.history;

import java.time.Duration;
import java.util.Map;

/** How far the topics have been taken into the history and the rows. */
public interface Progress {

    /** Returns how long ago everything published by then was known to be taken; an upper bound. */
    Duration lag();

    /** Returns whether the topics held more than was taken when they were last compared. */
    boolean behind();

    /** Returns the next record to read, by {@code topic/partition}. */
    Map<String, Long> positions();
}
