package partnerships.store.relay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import partnerships.store.document.OutboxEvent;
import partnerships.store.memory.Instance;
import partnerships.store.memory.MemoryBroker;
import partnerships.store.memory.MemoryBroker.Fate;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.memory.SettableClock;

/**
 * Three instances of a service in a bad hour: at every word with the database an instance may die, or sleep while others go
 * on; sends are lost, refused, written without saying so, and land late. Everything follows from the seed.
 */
final class SimulatedRun {

    /** The instance that was speaking is gone. */
    private static final class Death extends RuntimeException {}

    private static final int AGGREGATES = 3;

    private final Random random;
    private final MemoryCollection collection = new MemoryCollection();
    private final MemoryBroker broker = new MemoryBroker();
    private final SettableClock clock = new SettableClock();
    private final List<Instance> instances = new ArrayList<>();
    private final Deque<Instance> speaking = new ArrayDeque<>();

    /** @param instance how an instance is made; may make wrong ones */
    SimulatedRun(long seed, Maker instance) {
        random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            instances.add(instance.make(collection, broker, clock));
        }
    }

    /** Makes an instance of the service. */
    @FunctionalInterface
    interface Maker {
        Instance make(MemoryCollection collection, MemoryBroker broker, SettableClock clock);
    }

    /** Returns where a consumer with the gap rule ends behind: the sequences handled and committed, by aggregate. */
    Map<String, List<Long>> play(int steps) {
        collection.interfere((_, _) -> trouble());
        broker.decide(_ -> fate());
        for (int i = 0; i < steps; i++) {
            act();
        }
        heal();
        var missed = new HashMap<String, List<Long>>();
        Map<String, Long> handled = handledByAConsumer();
        for (String id : collection.ids()) {
            List<Long> handledAndCommitted = List.of(handled.getOrDefault(id, 0L), collection.version(id));
            if (!handledAndCommitted.getFirst().equals(handledAndCommitted.getLast())) {
                missed.put(id, handledAndCommitted);
            }
        }
        return missed;
    }

    private void trouble() {
        int chance = random.nextInt(100);
        if (chance < 4) {
            throw new Death();
        }
        if (chance < 20 && speaking.size() < 3) {
            act();
        }
    }

    private Fate fate() {
        return switch (random.nextInt(20)) {
            case 0 -> Fate.REFUSED;
            case 1, 2 -> Fate.LOST;
            case 3 -> Fate.WRITTEN_BUT_FAILED;
            case 4 -> Fate.LATE;
            default -> Fate.ACKNOWLEDGED;
        };
    }

    private void act() {
        List<Instance> idle =
                instances.stream().filter(each -> !speaking.contains(each)).toList();
        Instance instance = idle.get(random.nextInt(idle.size()));
        Consumer<Instance> deed = deed();
        speaking.push(instance);
        try {
            deed.accept(instance);
        } catch (Death death) {
            instance.handedOver().clear();
        } finally {
            speaking.pop();
        }
    }

    private Consumer<Instance> deed() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> this::commit;
            case 4, 5, 6 -> Instance::sendHandedOver;
            case 7 -> each -> each.relay().sweep();
            case 8 -> _ -> broker.land();
            default -> _ -> clock.pass(Duration.ofMillis(random.nextInt(9_000)));
        };
    }

    private void commit(Instance instance) {
        List<String> ids = List.copyOf(collection.ids());
        if (ids.size() < AGGREGATES) {
            instance.pack("r" + random.nextLong());
        } else {
            instance.stamp(ids.get(random.nextInt(ids.size())), "s");
        }
    }

    private void heal() {
        collection.interfere((_, _) -> {});
        broker.decide(_ -> Fate.ACKNOWLEDGED);
        for (int i = 0; i < 10; i++) {
            instances.forEach(Instance::sendHandedOver);
            clock.pass(Duration.ofMinutes(1));
            instances.forEach(each -> each.relay().sweep());
            broker.land();
        }
    }

    private Map<String, Long> handledByAConsumer() {
        var last = new HashMap<String, Long>();
        for (OutboxEvent event : broker.log()) {
            String subject = event.headers().get("ce_subject");
            if (event.seq() == last.getOrDefault(subject, 0L) + 1) {
                last.put(subject, event.seq());
            }
        }
        return last;
    }
}
