package partnerships.defaults.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import partnerships.contracts.Topics;

/**
 * Reads dead-letter topics as a member of no group: nothing is committed, and whoever reads again reads the same. Every method
 * throws a {@link org.apache.kafka.common.KafkaException} if the broker does not answer within seconds.
 */
public final class DeadLetterTopics {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A reader needs the connection alone; what consumers of facts are set to would only be in its way. */
    private static final Map<String, Object> OWN = Map.of(
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class,
            ConsumerConfig.GROUP_PROTOCOL_CONFIG,
            "classic",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            5_000,
            ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG,
            "",
            ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG,
            false,
            ConsumerConfig.CLIENT_ID_CONFIG,
            "operations");

    private final Map<String, Object> settings;
    private final String topicPrefix;

    /**
     * @param connection settings of a consumer
     * @param topicPrefix in front of every topic's name; empty outside tests
     */
    public DeadLetterTopics(Map<String, Object> connection, String topicPrefix) {
        this.settings = new HashMap<>(connection);
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.settings.putAll(OWN);
        this.topicPrefix = topicPrefix;
    }

    /** Returns how many letters a consumer has. */
    public long count(String consumer) {
        TopicPartition letters = lettersOf(consumer);
        try (var reader = new KafkaConsumer<byte[], byte[]>(settings)) {
            return reader.endOffsets(List.of(letters)).values().iterator().next() - beginning(reader, letters);
        }
    }

    /**
     * Returns letters of a consumer in the order in which they were put there.
     *
     * @param from offset of the first one wanted
     * @param view what is kept of each: a letter can have a mebibyte
     */
    public <T> List<T> page(String consumer, long from, int limit, Function<DeadLetterRecord, T> view) {
        var page = new ArrayList<T>();
        read(consumer, from, letter -> {
            page.add(view.apply(letter));
            return page.size() < limit;
        });
        return page;
    }

    /** Returns the letter at an offset, if there is one. */
    public Optional<DeadLetterRecord> at(String consumer, long offset) {
        return page(consumer, offset, 1, letter -> letter).stream()
                .filter(letter -> letter.offset() == offset)
                .findFirst();
    }

    /**
     * Hands over the letters that are there by now.
     *
     * @param from offset of the first one wanted
     * @param each answers whether it wants more
     * @return the offset after the last one that was there
     */
    public long read(String consumer, long from, Predicate<DeadLetterRecord> each) {
        TopicPartition letters = lettersOf(consumer);
        try (var reader = new KafkaConsumer<byte[], byte[]>(settings)) {
            long end = reader.endOffsets(List.of(letters)).values().iterator().next();
            reader.assign(List.of(letters));
            reader.seek(letters, Math.max(from, beginning(reader, letters)));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (reader.position(letters) < end) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                    if (record.offset() < end && !each.test(letter(record))) {
                        return end;
                    }
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new TimeoutException(
                            "the dead letters could not be read within " + PATIENCE.toSeconds() + " s");
                }
            }
            return end;
        }
    }

    private static long beginning(Consumer<byte[], byte[]> reader, TopicPartition letters) {
        return reader.beginningOffsets(List.of(letters)).values().iterator().next();
    }

    private TopicPartition lettersOf(String consumer) {
        return new TopicPartition(topicPrefix + Topics.deadLettersOf(consumer), 0);
    }

    private static DeadLetterRecord letter(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, byte[]>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return new DeadLetterRecord(
                record.offset(), Instant.ofEpochMilli(record.timestamp()), Map.copyOf(headers), record.value());
    }
}
