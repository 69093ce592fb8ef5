package partnerships.store.restore;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.store.document.OutboxEvent;
import partnerships.store.inbox.MongoInboxPositions;

/**
 * A topic that a consumer of this service hears, held against its inbox. The group's offsets lie with the broker: after a
 * restore they stand behind facts that the inbox does not know any more and would wait for in vain. Then the group goes back to
 * the mark; what the inbox knows is dropped as always.
 */
final class HeardLog {

    private static final Logger log = LoggerFactory.getLogger(HeardLog.class);

    private final String consumer;
    private final TopicLog topic;
    private final ConsumerGroup group;
    private final Marks marks;
    private final MongoInboxPositions positions;
    private volatile boolean behind;

    HeardLog(String consumer, TopicLog topic, ConsumerGroup group, Marks marks, MongoInboxPositions positions) {
        this.consumer = consumer;
        this.topic = topic;
        this.group = group;
        this.marks = marks;
        this.positions = positions;
    }

    /** The consumer group at the broker. */
    interface ConsumerGroup {
        /** Returns what the group has committed, by partition; a partition without is not named. */
        Offsets committed();

        /**
         * Lets the group go on from another place.
         *
         * @return false if it has members: they have not found anything missing when they started
         */
        boolean goTo(Offsets place, Duration patience);
    }

    /** Compares what the group has passed since the mark; sends it back if the inbox does not know of it. */
    void check() {
        Offsets mark = marks.find(name());
        Offsets committed = group.committed();
        behind = mark.isBefore(committed) && isBehind(mark.notAfter(committed), committed);
        if (behind && goBack(mark.notAfter(committed))) {
            behind = false;
        }
        mark();
    }

    /** Notes how far the group has come, if the inbox is not behind it. */
    void mark() {
        Offsets mark = marks.find(name());
        Offsets committed = group.committed();
        if (!behind && mark.isBefore(committed)) {
            marks.move(name(), mark, committed);
        }
    }

    private boolean goBack(Offsets mark) {
        boolean gone = group.goTo(mark, Duration.ofSeconds(60));
        if (gone) {
            log.warn("{} hears again what came since the backup that the database was restored from", consumer);
        } else {
            log.error(
                    "{} has passed facts that the inbox does not know, and other instances keep its place:"
                            + " stop all instances of this service, then start them",
                    consumer);
        }
        return gone;
    }

    private boolean isBehind(Offsets from, Offsets to) {
        var missing = new boolean[1];
        topic.read(from, to, page -> missing[0] |= isBehind(page));
        return missing[0];
    }

    private boolean isBehind(List<OutboxEvent> page) {
        var last = new HashMap<String, Long>();
        page.forEach(event -> last.merge(event.subject(), event.seq(), Math::max));
        Map<String, Long> known = positions.notParked(consumer, last.keySet());
        return last.entrySet().stream()
                .anyMatch(published -> known.getOrDefault(published.getKey(), Long.MAX_VALUE) < published.getValue());
    }

    private String name() {
        return consumer + "/" + topic.topic();
    }
}
