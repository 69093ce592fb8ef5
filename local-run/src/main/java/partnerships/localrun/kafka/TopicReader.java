package partnerships.localrun.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from offset 0 without being a member of any group. Not safe for several threads, but for {@link #stop}. */
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;

    public TopicReader(String bootstrapServers) {
        this(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** @param connection settings of a client */
    public TopicReader(Map<String, Object> connection) {
        var settings = new HashMap<>(connection);
        settings.put("enable.auto.commit", "false");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Returns every record of a topic up to its present end, by partition and offset. */
    public List<ReceivedRecord> readAll(String topic) {
        var records = new ArrayList<ReceivedRecord>();
        readEach(List.of(topic), records::add);
        records.sort(Comparator.comparingInt(ReceivedRecord::partition).thenComparingLong(ReceivedRecord::offset));
        return List.copyOf(records);
    }

    /** Hands over every record of the topics up to their present ends, those of one partition in order. */
    public void readEach(List<String> topics, Consumer<ReceivedRecord> receiver) {
        var unread = assign(topics);
        while (!unread.isEmpty()) {
            unread.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (!unread.isEmpty()) {
                consumer.poll(POLL).forEach(record -> receiver.accept(ReceivedRecord.of(record)));
            }
        }
    }

    /** Returns the offset after the last record, for each partition. */
    public Map<Integer, Long> endOffsets(String topic) {
        var ends = new HashMap<Integer, Long>();
        consumer.endOffsets(partitions(topic)).forEach((partition, end) -> ends.put(partition.partition(), end));
        return Map.copyOf(ends);
    }

    /** Hands over every record of the topics, the present ones first, until {@link #stop}. */
    public void follow(List<String> topics, Consumer<ReceivedRecord> receiver) {
        try {
            assign(topics);
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    receiver.accept(ReceivedRecord.of(record));
                }
            }
        } catch (WakeupException e) {
            return; // asked to stop
        }
    }

    /** Ends {@link #follow}; the one method for other threads. */
    public void stop() {
        consumer.wakeup();
    }

    private Map<TopicPartition, Long> assign(List<String> topics) {
        var partitions =
                topics.stream().flatMap(topic -> partitions(topic).stream()).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new HashMap<>(consumer.endOffsets(partitions));
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
