package partnerships.history.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.history.Progress;

/**
 * Compares, each second, what the topics hold with what the group has taken; all instances of the group together. Its lag is an
 * upper bound: while the broker cannot be asked, it grows.
 */
public final class ProjectionProgress implements Progress, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionProgress.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final String group;
    private final List<TopicPartition> partitions;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("projection-progress").daemon().factory());

    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile Seen seen;

    /**
     * @param behind whether the last comparison found something that was not taken yet
     * @param caughtUpNanos moment for which it is known that all that was told by then has been taken
     * @param target what the topics held at {@code targetNanos}, which is waited for next
     * @param positions next record to read
     */
    private record Seen(
            boolean behind,
            long caughtUpNanos,
            long targetNanos,
            Map<TopicPartition, Long> target,
            Map<TopicPartition, Long> positions) {}

    /** Begins to compare; nothing is known to be taken before the first comparison. */
    public ProjectionProgress(Admin admin, String group, List<TopicPartition> partitions, MeterRegistry meters) {
        this.admin = admin;
        this.group = group;
        this.partitions = List.copyOf(partitions);
        this.seen = new Seen(true, System.nanoTime(), System.nanoTime(), Map.of(), Map.of());
        Gauge.builder("rows.lag", this, progress -> progress.lag().toMillis() / 1000.0)
                .description("upper bound of how far the rows are behind the topics")
                .baseUnit("seconds")
                .register(meters);
        var _ = clockwork.scheduleWithFixedDelay(this::compareOrWarn, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until all has been taken that the topics held when this began, or it is closed. */
    public void awaitCaughtUp() throws InterruptedException {
        if (caughtUp.getCount() > 0) {
            LOG.info("not ready before {} has taken what the topics hold", group);
        }
        caughtUp.await();
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
        Map<String, Long> byName = new TreeMap<>();
        seen.positions.forEach((partition, next) -> byName.put(partition.topic() + "/" + partition.partition(), next));
        return byName;
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        caughtUp.countDown();
        admin.close(Duration.ofSeconds(1));
    }

    private void compareOrWarn() {
        try {
            compare();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the broker cannot be asked for positions: {}", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void compare() throws ExecutionException, InterruptedException, TimeoutException {
        long now = System.nanoTime();
        Map<TopicPartition, Long> ends = ends();
        Map<TopicPartition, Long> taken = taken();
        Seen last = seen;
        boolean behind = !reached(taken, ends);
        boolean atTarget = !last.target.isEmpty() && reached(taken, last.target);
        long caughtUpNanos = !behind ? now : atTarget ? last.targetNanos : last.caughtUpNanos;
        boolean nextTarget = last.target.isEmpty() || atTarget;
        if (!behind || atTarget) {
            this.caughtUp.countDown();
        }
        seen = new Seen(
                behind, caughtUpNanos, nextTarget ? now : last.targetNanos, nextTarget ? ends : last.target, taken);
    }

    private static boolean reached(Map<TopicPartition, Long> taken, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> taken.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest)
                .all()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private Map<TopicPartition, Long> taken() throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Long> taken = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        partitions.forEach(partition -> {
            OffsetAndMetadata offset = committed.get(partition);
            taken.put(partition, offset == null ? 0L : offset.offset());
        });
        return taken;
    }
}
