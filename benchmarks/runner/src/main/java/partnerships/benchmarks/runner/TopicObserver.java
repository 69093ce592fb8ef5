package partnerships.benchmarks.runner;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning, and remembers when each event could be read first. */
final class TopicObserver implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final InstantSource clock = InstantSource.system();
    private final Map<EventKey, Long> arrivals = new HashMap<>();
    private final List<EventKey> log = new ArrayList<>();
    private final Thread reader;
    private volatile boolean closed;

    TopicObserver(String bootstrapServers, String topic) {
        this.reader = Thread.ofPlatform().daemon().name("observer " + topic).start(() -> read(bootstrapServers, topic));
    }

    /** Returns when each event could be read first, in µs since 1970. */
    synchronized Map<EventKey, Long> arrivals() {
        return Map.copyOf(arrivals);
    }

    /** Returns everything on the topic: of one aggregate in the order of the topic, what came twice twice. */
    synchronized List<EventKey> log() {
        return List.copyOf(log);
    }

    private synchronized boolean hasAll(Collection<EventKey> events) {
        return arrivals.keySet().containsAll(events);
    }

    /** Waits until all these events can be read; answers whether that came true in time. */
    boolean await(Collection<EventKey> events, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!hasAll(events)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }

    private void read(String bootstrapServers, String topic) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers,
                "enable.auto.commit",
                false,
                "max.poll.records",
                5_000,
                "reconnect.backoff.max.ms",
                500);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(IntStream.range(0, BenchmarkServers.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            while (!closed) {
                var polled = consumer.poll(POLL);
                remember(polled, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
            }
        }
    }

    private synchronized void remember(Iterable<ConsumerRecord<byte[], byte[]>> polled, long now) {
        for (var record : polled) {
            var event = EventKey.of(record.value());
            log.add(event);
            arrivals.putIfAbsent(event, now);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
