package partnerships.store.inbox;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import partnerships.contracts.CloudEvent;

/** A record as it arrived: perhaps an event. */
record Arrival(Message<?> message) {

    /** @throws CloudEvent.Malformed if it has no value at all */
    CloudEvent event() {
        return CloudEvent.of(message.getHeaders(), data() == null ? new byte[0] : data());
    }

    /** @throws CloudEvent.Malformed if it is not what the owner of its topic published: nobody knows whose it is */
    void mustBeAnEvent() {
        event().mustBelongTo(origin(KafkaHeaders.RECEIVED_TOPIC).toString(), key());
    }

    DeadLetters.DeadLetter asDeadLetter(String reason) {
        var headers = new HashMap<String, byte[]>();
        message.getHeaders().forEach((name, value) -> {
            if (name.startsWith("ce_")
                    || name.equals(CloudEvent.CONTENT_TYPE)
                    || name.equals(CloudEvent.TRACE_PARENT)) {
                headers.put(name, bytes(value));
            }
        });
        headers.put(DeadLetters.TOPIC, bytes(origin(KafkaHeaders.RECEIVED_TOPIC)));
        headers.put(DeadLetters.PARTITION, bytes(origin(KafkaHeaders.RECEIVED_PARTITION)));
        headers.put(DeadLetters.OFFSET, bytes(origin(KafkaHeaders.OFFSET)));
        headers.put(DeadLetters.REASON, bytes(reason));
        return new DeadLetters.DeadLetter(key(), data(), Map.copyOf(headers));
    }

    /** Says where the record stands in the log, for people. */
    String place() {
        return origin(KafkaHeaders.RECEIVED_TOPIC) + "-" + origin(KafkaHeaders.RECEIVED_PARTITION) + "@"
                + origin(KafkaHeaders.OFFSET);
    }

    private byte @Nullable [] data() {
        return message.getPayload() instanceof byte[] bytes ? bytes : null;
    }

    private @Nullable String key() {
        Object key = message.getHeaders().get(KafkaHeaders.RECEIVED_KEY);
        return key == null ? null : new String(bytes(key), StandardCharsets.UTF_8);
    }

    private Object origin(String header) {
        Object value = message.getHeaders().get(header);
        return value == null ? "unknown" : value;
    }

    private static byte[] bytes(Object value) {
        return value instanceof byte[] bytes ? bytes : value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
