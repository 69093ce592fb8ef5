package partnerships.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.kafka.TopicReader;

/** All events of all topics, as they come. */
final class FollowedTopics implements AutoCloseable {

    private final List<ReceivedRecord> events = new ArrayList<>();
    private final TopicReader reader;
    private final Thread follower;

    /** Begins to follow the topics; returns when it has read what is there. */
    FollowedTopics(Supplier<TopicReader> readers) {
        this.reader = readers.get();
        this.follower = Thread.ofPlatform().daemon().name("follow topics").start(this::follow);
        awaitPresentEnd(readers);
    }

    private void follow() {
        try (reader) {
            reader.follow(DeclaredTopics.EVENT_TOPICS, this::add);
        }
    }

    private void awaitPresentEnd(Supplier<TopicReader> readers) {
        long present = 0;
        try (var another = readers.get()) {
            for (String topic : DeclaredTopics.EVENT_TOPICS) {
                Map<Integer, Long> ends = another.endOffsets(topic);
                present += ends.values().stream().mapToLong(Long::longValue).sum();
            }
        }
        while (events().size() < present && follower.isAlive()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private synchronized void add(ReceivedRecord event) {
        events.add(event);
    }

    /** Returns what has come so far, in the order in which the broker took it. */
    synchronized List<ReceivedRecord> events() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        reader.stop();
    }
}
