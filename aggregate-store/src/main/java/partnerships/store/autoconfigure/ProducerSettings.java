package partnerships.store.autoconfigure;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import partnerships.store.document.Claims;

/** How a relay speaks to Kafka. Connection and security come from {@code spring.kafka}; what correctness rests on is fixed here. */
record ProducerSettings(Map<String, Object> values) {

    private static final Map<String, Object> DEFAULTS = Map.of(
            // The one compression that every Kafka client reads without a further library.
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip",
            ProducerConfig.BATCH_SIZE_CONFIG, 65_536,
            ProducerConfig.LINGER_MS_CONFIG, 5,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 500,
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000,
            // Micrometer measures; nobody reads the others, and each opening would register them anew.
            ProducerConfig.METRIC_REPORTER_CLASSES_CONFIG, "",
            ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false);

    private static final Map<String, Object> FIXED = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            5,
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            StringSerializer.class,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class);

    /**
     * @param configured of {@code spring.kafka.producer}
     * @throws IllegalStateException if a producer could try for longer than a claim lasts
     */
    static ProducerSettings of(Map<String, Object> configured) {
        var values = new HashMap<>(DEFAULTS);
        values.putAll(configured);
        values.putAll(FIXED);
        Duration longest = millis(values, ProducerConfig.MAX_BLOCK_MS_CONFIG)
                .plus(millis(values, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG));
        if (longest.compareTo(Claims.OUTBOX) >= 0) {
            throw new IllegalStateException(
                    ("max.block.ms and delivery.timeout.ms add up to %s, but a claim on an outbox lasts %s:"
                                    + " another instance would send what this one still tries to."
                                    + " Lower one of them below spring.kafka.producer.properties.")
                            .formatted(longest, Claims.OUTBOX));
        }
        return new ProducerSettings(Map.copyOf(values));
    }

    Producer<String, byte[]> open(String name) {
        var named = new HashMap<>(values);
        named.put(ProducerConfig.CLIENT_ID_CONFIG, name);
        return new KafkaProducer<>(named);
    }

    private static Duration millis(Map<String, Object> values, String key) {
        return Duration.ofMillis(Long.parseLong(String.valueOf(values.get(key))));
    }
}
