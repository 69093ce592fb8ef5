package partnerships.store.restore;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Topics;
import partnerships.store.document.OutboxEvent;

/** The logs and consumer groups of a Kafka cluster. */
public final class KafkaLogs implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaLogs.class);

    private final Map<String, Object> settings;
    private final Admin admin;

    /** @param settings of a consumer: addresses and security */
    public KafkaLogs(Map<String, Object> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.settings.remove(ConsumerConfig.GROUP_PROTOCOL_CONFIG);
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG, "");
        this.admin = Admin.create(this.settings);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    TopicLog log(String topic) {
        return new Log(topic);
    }

    HeardLog.ConsumerGroup group(String group, String topic) {
        return new Group(group, topic);
    }

    /** One topic. */
    private final class Log implements TopicLog {
        private static final Duration POLL = Duration.ofMillis(500);
        private static final int POLLS_WITHOUT_PROGRESS = 60;

        private final String topic;

        Log(String topic) {
            this.topic = topic;
        }

        @Override
        public String topic() {
            return topic;
        }

        @Override
        public Offsets end() {
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
            var next = new HashMap<Integer, Long>();
            answer(admin.listOffsets(asked).all())
                    .forEach((partition, end) -> next.put(partition.partition(), end.offset()));
            return new Offsets(next);
        }

        @Override
        public void read(Offsets from, Offsets to, Consumer<List<OutboxEvent>> page) {
            List<TopicPartition> left = new ArrayList<>(to.partitions().stream()
                    .filter(partition -> from.of(partition) < to.of(partition))
                    .map(partition -> new TopicPartition(topic, partition))
                    .toList());
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer.assign(left);
                left.forEach(partition -> consumer.seek(partition, from.of(partition.partition())));
                int idle = 0;
                while (!left.isEmpty()) {
                    var records = consumer.poll(POLL);
                    idle = records.isEmpty() ? idle + 1 : 0;
                    if (idle > POLLS_WITHOUT_PROGRESS) {
                        throw new IllegalStateException("the broker does not say what lies on " + topic);
                    }
                    var events = new ArrayList<OutboxEvent>();
                    records.forEach(record -> {
                        if (record.offset() < to.of(record.partition())) {
                            event(record).ifPresent(events::add);
                        }
                    });
                    page.accept(events);
                    left.removeIf(partition -> consumer.position(partition) >= to.of(partition.partition()));
                }
            }
        }

        private static Optional<OutboxEvent> event(ConsumerRecord<String, byte[]> record) {
            var headers = new LinkedHashMap<String, String>();
            record.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            byte[] data = record.value() == null ? new byte[0] : record.value();
            CloudEvent event = CloudEvent.of(headers, data);
            try {
                long sequence = event.sequence();
                return Optional.of(
                        new OutboxEvent(event.subject() + "@" + sequence, sequence, event.type(), data, headers));
            } catch (CloudEvent.Malformed noEvent) {
                log.warn("{}-{}@{} is no event", record.topic(), record.partition(), record.offset());
                return Optional.empty();
            }
        }
    }

    /** One group on one topic. */
    private final class Group implements HeardLog.ConsumerGroup {
        private final String group;
        private final String topic;

        Group(String group, String topic) {
            this.group = group;
            this.topic = topic;
        }

        @Override
        public Offsets committed() {
            var next = new HashMap<Integer, Long>();
            offsets().forEach((partition, committed) -> {
                if (committed != null && partition.topic().equals(topic)) {
                    next.put(partition.partition(), committed.offset());
                }
            });
            return new Offsets(next);
        }

        private Map<TopicPartition, OffsetAndMetadata> offsets() {
            try {
                return answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            } catch (GroupIdNotFoundException nobodyHasHeardYet) {
                return Map.of();
            }
        }

        @Override
        public boolean goTo(Offsets place, Duration patience) {
            var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
            place.next()
                    .forEach((partition, offset) ->
                            offsets.put(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)));
            long giveUp = System.nanoTime() + patience.toNanos();
            while (true) {
                try {
                    answer(admin.alterConsumerGroupOffsets(group, offsets).all());
                    return true;
                } catch (UnknownMemberIdException membersThatMayBeDead) {
                    if (System.nanoTime() - giveUp > 0) {
                        return false;
                    }
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before a group could be moved", e);
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before the broker answered", e);
        }
    }
}
