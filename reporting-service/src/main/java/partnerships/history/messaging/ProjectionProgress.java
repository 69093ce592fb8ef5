package partnerships.history.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.history.Place;
import partnerships.history.Progress;
import partnerships.history.persistence.Positions;

/**
 * Compares, each second, what the topics hold with what the database has taken; all instances of the group together. Its lag is an
 * upper bound: while the broker or the database cannot be asked, it grows.
 */
public final class ProjectionProgress implements Progress, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ProjectionProgress.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Reader reader;
    private final Positions positions;
    private final HistoryWatch watch;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("projection-progress").daemon().factory());

    private volatile Seen seen;

    /**
     * What is read, and by whom.
     *
     * @param group the consumer group, with the tests' prefix if there is one
     */
    public record Reader(Admin admin, String group, List<TopicPartition> partitions) {}

    /**
     * @param behind whether the last comparison found something that was not taken yet
     * @param caughtUpNanos moment for which it is known that all that was published by then has been taken
     * @param target what the topics held at {@code targetNanos}, which is waited for next
     * @param positions next record to read
     */
    private record Seen(
            boolean behind,
            long caughtUpNanos,
            long targetNanos,
            Map<String, Long> target,
            Map<String, Long> positions) {}

    /** Nothing is known to be taken before the first comparison. */
    public ProjectionProgress(Reader reader, Positions positions, HistoryWatch watch, MeterRegistry meters) {
        this.reader = reader;
        this.positions = positions;
        this.watch = watch;
        this.seen = new Seen(true, System.nanoTime(), System.nanoTime(), Map.of(), Map.of());
        Gauge.builder("rows.lag", this, progress -> progress.lag().toMillis() / 1000.0)
                .description("upper bound of how far the rows are behind the topics")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Begins to compare. */
    public void begin() {
        var _ = clockwork.scheduleWithFixedDelay(this::compareOrWarn, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Duration lag() {
        return Duration.ofNanos(Math.max(0, System.nanoTime() - seen.caughtUpNanos));
    }

    @Override
    public boolean behind() {
        return seen.behind;
    }

    @Override
    public Map<String, Long> positions() {
        return new TreeMap<>(seen.positions);
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        watch.close();
        reader.admin().close(Duration.ofSeconds(1));
    }

    private void compareOrWarn() {
        try {
            Standing now = standing();
            note(now);
            watch.look(now, this::standing);
        } catch (RuntimeException e) {
            log.warn("how far the rows are cannot be determined: {}", kinds(e));
        }
    }

    /** What exceptions say may carry addresses; their kinds do not. */
    private static String kinds(RuntimeException e) {
        return Stream.<@Nullable Throwable>iterate(e, each -> each == null ? null : each.getCause())
                .takeWhile(Objects::nonNull)
                .map(each -> each == null ? "" : each.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }

    private void note(Standing now) {
        long nanos = System.nanoTime();
        Seen last = seen;
        boolean behind = !now.reached(now.ends());
        boolean atTarget = !last.target.isEmpty() && now.reached(last.target);
        long caughtUpNanos = !behind ? nanos : atTarget ? last.targetNanos : last.caughtUpNanos;
        boolean nextTarget = last.target.isEmpty() || atTarget;
        seen = new Seen(
                behind,
                caughtUpNanos,
                nextTarget ? nanos : last.targetNanos,
                nextTarget ? now.ends() : last.target,
                positionsOf(now));
    }

    private static Map<String, Long> positionsOf(Standing now) {
        Map<String, Long> positions = new HashMap<>();
        now.ends().keySet().forEach(name -> positions.put(name, now.taken().getOrDefault(name, 0L)));
        return positions;
    }

    private Standing standing() {
        return Standing.of(new Looks());
    }

    private final class Looks implements Standing.Sources {

        @Override
        public Map<String, Long> read() {
            return watch.read();
        }

        @Override
        public Map<String, Long> committed() {
            Map<String, Long> committed = new HashMap<>();
            answer(reader.admin().listConsumerGroupOffsets(reader.group()).partitionsToOffsetAndMetadata())
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            committed.put(name(partition), offset.offset());
                        }
                    });
            return committed;
        }

        @Override
        public Map<String, Long> taken() {
            return positions.next();
        }

        @Override
        public Map<String, Long> ends() {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            reader.partitions().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
            Map<String, Long> ends = new HashMap<>();
            answer(reader.admin().listOffsets(latest).all())
                    .forEach((partition, end) -> ends.put(name(partition), end.offset()));
            return ends;
        }
    }

    private static String name(TopicPartition partition) {
        return Place.partition(partition.topic(), partition.partition());
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the broker cannot be asked for positions", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before the broker answered", e);
        }
    }
}
