package partnerships.system.faults;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.DeclaredTopics;

/** Knows whether anything is still under way: events in outboxes, records that a group has not consumed, deadlines and jobs that are due. */
final class Quiet implements AutoCloseable {

    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int IN_A_ROW = 2;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration CLAIMED = Duration.ofSeconds(31);

    private final Stage stage;
    private final Admin admin;

    Quiet(Stage stage) {
        this.stage = stage;
        this.admin = Admin.create(Map.of(
                "bootstrap.servers",
                stage.servers().kafka().bootstrapServers(),
                "reconnect.backoff.max.ms",
                "200",
                "default.api.timeout.ms",
                "10000",
                "request.timeout.ms",
                "5000"));
    }

    /**
     * Waits until two looks in a row have found nothing under way.
     *
     * @throws AssertionError saying what is, if that does not come true in time
     */
    void await(Duration atMost) {
        await(atMost, this::underWay);
    }

    /**
     * Waits until two looks in a row have found no event that waits in an outbox.
     *
     * @throws AssertionError saying where they wait, if that does not come true in time
     */
    void awaitCleared(Duration atMost) {
        await(atMost, this::pending);
    }

    private static void await(Duration atMost, Supplier<List<String>> look) {
        long deadline = System.nanoTime() + atMost.toNanos();
        List<String> busy = List.of();
        for (int calm = 0; calm < IN_A_ROW; ) {
            busy = look.get();
            calm = busy.isEmpty() ? calm + 1 : 0;
            if (System.nanoTime() > deadline && calm == 0) {
                throw new AssertionError("after %d s still under way: %s".formatted(atMost.toSeconds(), busy));
            }
            LockSupport.parkNanos(POLL);
        }
    }

    /** Returns what is under way now, in words. */
    List<String> underWay() {
        var busy = new ArrayList<>(pending());
        busy.addAll(due());
        try {
            lag().forEach((group, records) -> {
                if (records > 0) {
                    busy.add("%d records before %s".formatted(records, group));
                }
            });
        } catch (org.apache.kafka.common.errors.TimeoutException choosing) {
            busy.add("a choice of leaders: " + choosing.getMessage());
        }
        return busy;
    }

    /** Returns what waits in outboxes now, in words. */
    List<String> pending() {
        var busy = new ArrayList<String>();
        for (var collection : Aggregates.ALL) {
            long pending = stage.databaseOf(collection.service())
                    .getCollection(collection.name())
                    .countDocuments(exists("outbox"));
            if (pending > 0) {
                busy.add("%d outboxes of %s".formatted(pending, collection.name()));
            }
        }
        return busy;
    }

    /**
     * Returns what time is about to do, in words: deadlines by the business clock, attempts by the real one. What falls due within the next
     * seconds counts, as whoever waits looks around after; and an attempt under way looks like one that is due when its claim runs out.
     */
    private List<String> due() {
        var soon = or(
                lte("deadline.dueAt", stage.clock().now().plus(SOON)),
                lte("job.dueAt", InstantSource.system().instant().plus(CLAIMED)));
        var busy = new ArrayList<String>();
        for (var collection : Aggregates.ALL) {
            long due = stage.databaseOf(collection.service())
                    .getCollection(collection.name())
                    .countDocuments(soon);
            if (due > 0) {
                busy.add("%d of %s with something due".formatted(due, collection.name()));
            }
        }
        return busy;
    }

    /** Returns how many records each group has yet to consume. */
    private Map<String, Long> lag() {
        Map<TopicPartition, Long> ends = ends();
        var lag = new HashMap<String, Long>();
        for (String group : Groups.all()) {
            Map<TopicPartition, OffsetAndMetadata> committed = committed(stage.prefix() + group);
            long behind = ends.entrySet().stream()
                    .filter(end -> Groups.reads(
                            group, end.getKey().topic().substring(stage.prefix().length())))
                    .mapToLong(end -> {
                        var offset = committed.get(end.getKey());
                        return end.getValue() - (offset == null ? 0 : offset.offset());
                    })
                    .sum();
            lag.put(group, behind);
        }
        return lag;
    }

    private Map<TopicPartition, Long> ends() {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        for (String topic : DeclaredTopics.EVENT_TOPICS) {
            for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                latest.put(new TopicPartition(stage.prefix() + topic, partition), OffsetSpec.latest());
            }
        }
        var ends = new HashMap<TopicPartition, Long>();
        get(admin.listOffsets(latest).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        try {
            return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        } catch (GroupIdNotFoundException nobodyYet) {
            return Map.of();
        }
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
