package partnerships.store.inbox;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.EventJson;

/** The broker side of an inbox: where records go that cannot be handled. */
@FunctionalInterface
public interface DeadLetters {

    /** How the headers begin that a dead letter has got. */
    String OURS = "dlq-";

    /** Names of the headers that say where a dead letter comes from and why it is one. */
    String TOPIC = "dlq-topic";

    String PARTITION = "dlq-partition";
    String OFFSET = "dlq-offset";
    String REASON = "dlq-reason";
    /** How many bytes the record had, if some were left out because no event is that large; where they lie, the others say. */
    String OMITTED = "dlq-omitted-bytes";

    /**
     * A record that cannot be handled, with everything that replaying it needs; no stack trace, nothing of its content.
     *
     * @param headers as received, and where it comes from
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way; never compared
    record DeadLetter(@Nullable String key, byte @Nullable [] data, Map<String, byte[]> headers) {

        /**
         * Returns the letter without what is too large to be an event's, since the broker might refuse it for ever: without its
         * data, and without the headers it came with if that is not enough.
         */
        DeadLetter withinReach() {
            if (size() <= EventJson.MAX_BYTES) {
                return this;
            }
            var noted = new HashMap<>(headers);
            noted.put(OMITTED, Integer.toString(size()).getBytes(StandardCharsets.UTF_8));
            var withoutData = new DeadLetter(key, null, Map.copyOf(noted));
            if (withoutData.size() <= EventJson.MAX_BYTES) {
                return withoutData;
            }
            noted.keySet().removeIf(name -> !name.startsWith(OURS));
            return new DeadLetter(null, null, Map.copyOf(noted));
        }

        private int size() {
            int size = (data == null ? 0 : data.length) + (key == null ? 0 : key.length());
            for (var header : headers.entrySet()) {
                size += header.getKey().length() + header.getValue().length;
            }
            return size;
        }
    }

    /**
     * Sends a record to the dead letters of a consumer and waits until the broker has acknowledged it.
     *
     * @throws RuntimeException if it was not acknowledged: the record must come again
     */
    void send(String consumer, DeadLetter letter);
}
