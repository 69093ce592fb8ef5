package partnerships.store.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import partnerships.store.Parcel;
import partnerships.store.Parcel.Event.Packed;
import partnerships.store.Parcel.Event.ReminderSet;
import partnerships.store.Parcel.Event.Stamped;
import partnerships.store.document.Command;
import partnerships.store.document.IdempotencyKey;
import partnerships.store.simulation.Node.Duty;
import partnerships.store.simulation.Operation.Asked;

/** Two or three instances of the parcel service, their clients, and what they share. Everything follows from the seed. */
final class World {

    private static final int ROUNDS_OF_REST = 60;

    private final Random random;
    private final Simulation simulation;
    private final Shared shared;
    private final Supplier<Assembly> assembly;
    private final Ledger ledger = new Ledger();
    private final List<Node> nodes = new ArrayList<>();
    private int lives;

    /** @param trace takes what happens, if somebody wants to read it */
    World(long seed, Faults faults, Supplier<Assembly> assembly, @Nullable List<String> trace) {
        this.random = new Random(seed);
        this.simulation = new Simulation(random, faults, trace);
        this.shared = new Shared(random, random.nextInt(250));
        this.assembly = assembly;
        int instances = 2 + random.nextInt(2);
        for (int i = 0; i < instances; i++) {
            nodes.add(newNode(i));
        }
    }

    /** Lives through operations and what goes on beside them, comes to rest, and returns what is wrong then. */
    List<String> play(List<Operation> operations) {
        for (Operation operation : operations) {
            begin(operation);
            for (int i = random.nextInt(14); i > 0; i--) {
                turn();
            }
        }
        rest();
        var breaches = new ArrayList<>(shared.breaches());
        breaches.addAll(simulation.surprises());
        breaches.addAll(new Auditor(shared, ledger, this::kept).breaches());
        return breaches;
    }

    private Parcel kept(String id) {
        return nodes.getFirst().store().find(id).orElseThrow().aggregate();
    }

    private void begin(Operation operation) {
        simulation.note("outside", operation.toString());
        switch (operation) {
            case Operation.TimePasses(var duration) -> simulation.pass(duration);
            case Operation.Outage(var duration) -> {
                nodes.forEach(node -> node.life().end());
                simulation.pass(duration);
                replaceTheDead();
            }
            case Asked asked -> {
                Node node = nodes.get(asked.instance() % nodes.size());
                simulation.begin(node.life(), () -> ask(node, asked));
            }
        }
    }

    private void turn() {
        switch (random.nextInt(12)) {
            case 0, 1 -> begin(Duty.RELAY);
            case 2 -> begin(Duty.TIMER);
            case 3 -> begin(Duty.FACTS);
            case 4 -> askAgain();
            case 5 -> {
                shared.land();
                simulation.pass(Duration.ofMillis(random.nextInt(3_000)));
            }
            default -> {
                simulation.step();
                replaceTheDead();
            }
        }
    }

    private void begin(Duty duty) {
        Node node = nodes.get(random.nextInt(nodes.size()));
        simulation.begin(node.life(), () -> node.fulfil(duty));
    }

    private void askAgain() {
        List<Asked> open = ledger.open();
        if (!open.isEmpty()) {
            Node node = nodes.get(random.nextInt(nodes.size()));
            Asked asked = open.get(random.nextInt(open.size()));
            simulation.begin(node.life(), () -> ask(node, asked));
        }
    }

    private void ask(Node node, Asked asked) {
        ledger.ask(asked, () -> {
            var store = node.store();
            switch (asked) {
                case Operation.Pack pack ->
                    store.create(pack.parcel(), command(pack), (id, now) -> List.of(new Packed(id, now)));
                case Operation.Stamp stamp -> store.change(stamp.parcel(), command(stamp), (_, _) -> stamps(stamp));
                case Operation.Remind remind -> {
                    var at = node.life().instant().plus(remind.after());
                    store.change(
                            remind.parcel(),
                            command(remind),
                            (_, _) -> List.of(new Stamped(remind.marks().getFirst()), new ReminderSet(at)));
                }
            }
        });
    }

    private static List<Parcel.Event> stamps(Operation.Stamp stamp) {
        return stamp.marks().stream()
                .<Parcel.Event>map(Parcel.Event.Stamped::new)
                .toList();
    }

    private static Command command(Asked asked) {
        String name = asked.marks().getFirst();
        var key = asked.repeatable() ? new IdempotencyKey(name, name) : null;
        return new Command("anna", key, null, true, new Command.Origin(name, null, null));
    }

    private void replaceTheDead() {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).life().isOver()) {
                nodes.set(i, newNode(i));
            }
        }
    }

    private Node newNode(int instance) {
        Life life = simulation.live("ABC".charAt(instance) + "." + ++lives);
        return new Node(life, simulation, shared, assembly.get());
    }

    /** All trouble ends: clients ask until they are answered, and time passes until nothing is left to do. */
    private void rest() {
        simulation.calm();
        shared.calm();
        ledger.calm();
        replaceTheDead();
        for (int round = 0; round < ROUNDS_OF_REST && !(round > 0 && isDone()); round++) {
            ledger.open().forEach(asked -> ask(nodes.getFirst(), asked));
            simulation.pass(round < 3 ? Duration.ofMinutes(1) : Duration.ofHours(5));
            for (Node node : nodes) {
                node.fulfil(Duty.RELAY);
                node.fulfil(Duty.TIMER);
                node.fulfil(Duty.FACTS);
            }
        }
    }

    private boolean isDone() {
        var collection = shared.collection();
        return ledger.open().isEmpty()
                && nodes.stream().allMatch(Node::isIdle)
                && shared.offset() == shared.log().size()
                && collection.ids().stream()
                        .allMatch(id -> collection.dueAt(id).isEmpty() && !collection.hasDeadline(id));
    }
}
