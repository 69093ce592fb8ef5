package partnerships.store.inbox;

import java.util.function.Consumer;

/** The broker side of a replay: what lies in the dead letters of a consumer. */
@FunctionalInterface
public interface DeadLetterLog {

    /**
     * Hands over, in the order in which they were sent, the dead letters that are there by now.
     *
     * @param from offset of the first one wanted, 0 or more
     * @return the offset after the last one that was there
     * @throws RuntimeException if the broker does not answer
     */
    long read(String consumer, long from, Consumer<DeadLetters.DeadLetter> each);
}
