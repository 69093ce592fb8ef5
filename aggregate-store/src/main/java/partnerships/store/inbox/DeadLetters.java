package partnerships.store.inbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The broker side of an inbox: where records go that cannot be handled. */
@FunctionalInterface
public interface DeadLetters {

    /** Names of the headers that say where a dead letter comes from and why it is one. */
    String TOPIC = "dlq-topic";

    String PARTITION = "dlq-partition";
    String OFFSET = "dlq-offset";
    String REASON = "dlq-reason";

    /**
     * A record that cannot be handled, with everything that replaying it needs; no stack trace, nothing of its content.
     *
     * @param headers as received, and where it comes from
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way; never compared
    record DeadLetter(@Nullable String key, byte @Nullable [] data, Map<String, byte[]> headers) {}

    /**
     * Sends a record to the dead letters of a consumer and waits until the broker has acknowledged it.
     *
     * @throws RuntimeException if it was not acknowledged: the record must come again
     */
    void send(String consumer, DeadLetter letter);
}
