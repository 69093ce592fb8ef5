package partnerships.store.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import partnerships.store.document.OutboxEvent;
import partnerships.store.memory.MemoryBroker;
import partnerships.store.memory.MemoryBroker.Fate;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.memory.MemoryPositions;
import partnerships.store.relay.Broker;

/** What the instances share: the database, and a topic with one partition. */
final class Shared {

    private final Random random;
    private final MemoryCollection collection = new MemoryCollection();
    private final MemoryPositions positions = new MemoryPositions();
    private final List<OutboxEvent> log = new ArrayList<>();
    private final List<MemoryBroker> producers = new ArrayList<>();
    private final List<String> breaches = new ArrayList<>();
    private final int failing;
    private int offset;
    private boolean calm;

    /** @param failing of a thousand sends */
    Shared(Random random, int failing) {
        this.random = random;
        this.failing = failing;
    }

    MemoryCollection collection() {
        return collection;
    }

    MemoryPositions positions() {
        return positions;
    }

    /** Returns the topic. */
    List<OutboxEvent> log() {
        return log;
    }

    /** Returns up to where the consumer group has come; any instance may be at work there. */
    int offset() {
        return offset;
    }

    void commitOffset(int next) {
        offset = Math.max(offset, next);
    }

    /** Returns in what way relays have broken a rule. */
    List<String> breaches() {
        return breaches;
    }

    Broker producer() {
        var producer = new MemoryBroker(log);
        producer.decide(_ -> fate());
        producers.add(producer);
        return new WatchedBroker(producer, collection, breaches);
    }

    /** Lets sends arrive that were given up. */
    void land() {
        producers.forEach(MemoryBroker::land);
    }

    void calm() {
        calm = true;
        land();
    }

    private Fate fate() {
        if (calm || random.nextInt(1_000) >= failing) {
            return Fate.ACKNOWLEDGED;
        }
        return switch (random.nextInt(4)) {
            case 0 -> Fate.REFUSED;
            case 1 -> Fate.LOST;
            case 2 -> Fate.WRITTEN_BUT_FAILED;
            default -> Fate.LATE;
        };
    }
}
