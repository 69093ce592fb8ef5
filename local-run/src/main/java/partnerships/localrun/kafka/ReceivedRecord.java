package partnerships.localrun.kafka;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;

/**
 * One record as it lies on a topic.
 *
 * @param timestamp when the broker took it, milliseconds since the epoch
 * @param headers the last value of each header, by name
 */
@SuppressWarnings("ArrayRecordComponent") // what came over the wire; never compared whole
public record ReceivedRecord(
        String topic,
        int partition,
        long offset,
        long timestamp,
        @Nullable String key,
        Map<String, byte[]> headers,
        byte[] value) {

    static ReceivedRecord of(ConsumerRecord<byte[], byte[]> record) {
        var headers = new LinkedHashMap<String, byte[]>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        byte[] key = record.key();
        return new ReceivedRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                key == null ? null : new String(key, StandardCharsets.UTF_8),
                headers,
                record.value() == null ? new byte[0] : record.value());
    }

    /** Returns the record as an event; reading an attribute of something else throws {@link CloudEvent.Malformed}. */
    public CloudEvent event() {
        return CloudEvent.of(headers, value);
    }

    /** Returns the value as text. */
    public String text() {
        return new String(value, StandardCharsets.UTF_8);
    }
}
