package partnerships.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import partnerships.directory.DefaultRules;
import partnerships.directory.Entries;
import partnerships.directory.Mailbox;
import partnerships.directory.MemoryEntries;
import partnerships.directory.StoredRules;
import partnerships.dispatch.PlanNode.Duty;
import partnerships.plan.CommitteeProfile;
import partnerships.plan.ReminderRule;
import partnerships.plan.ReminderRules;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.memory.MemoryPositions;
import partnerships.store.simulation.Faults;
import partnerships.store.simulation.Life;
import partnerships.store.simulation.Simulation;

/** Two or three instances that hear of a committee and its meetings, and remind. Everything follows from the seed. */
final class PlanWorld {

    private static final int TURNS = 250;
    private static final int DAYS_OF_REST = 90;

    /** What the instances share. */
    static final class Shared {

        private final MemoryCollection plans = new MemoryCollection();
        private final MemoryCollection deliveries = new MemoryCollection();
        private final MemoryPositions positions = new MemoryPositions();
        private final Entries<CommitteeProfile> committees = new MemoryEntries<>();
        private final Entries<Mailbox> mailboxes = new MemoryEntries<>();
        private final Entries<ReminderRule> rules = new MemoryEntries<>();
        private final List<CommitteeLog.Entry> log;
        private int offset;

        Shared(List<CommitteeLog.Entry> log) {
            this.log = log;
            DefaultRules.all().forEach(rule -> rules.put(rule.code(), rule));
            mailboxes.put(
                    CommitteeLog.MEMBER, new Mailbox(CommitteeLog.MEMBER, "member@example.org", "fr", "Europe/Paris"));
        }

        MemoryCollection plans() {
            return plans;
        }

        MemoryCollection deliveries() {
            return deliveries;
        }

        MemoryPositions positions() {
            return positions;
        }

        Entries<CommitteeProfile> committees() {
            return committees;
        }

        Entries<Mailbox> mailboxes() {
            return mailboxes;
        }

        ReminderRules rules() {
            return new StoredRules(rules);
        }

        List<CommitteeLog.Entry> log() {
            return log;
        }

        int offset() {
            return offset;
        }

        void commitOffset(int next) {
            offset = Math.max(offset, next);
        }

        /** Returns how much of the log is there by now. */
        int told(Instant now) {
            return (int) log.stream()
                    .filter(record -> !record.recordedAt().isAfter(now))
                    .count();
        }
    }

    private final Random random;
    private final Simulation simulation;
    private final Shared shared;
    private final Supplier<PlanAssembly> assembly;
    private final List<PlanNode> nodes = new ArrayList<>();
    private int lives;

    /** @param trace takes what happens, if somebody wants to read it */
    PlanWorld(long seed, Faults faults, Supplier<PlanAssembly> assembly, @Nullable List<String> trace) {
        this.random = new Random(seed);
        this.simulation = new Simulation(random, faults, trace);
        this.shared = new Shared(new CommitteeLog(random, simulation.instant()).write());
        this.assembly = assembly;
        int instances = 2 + random.nextInt(2);
        for (int i = 0; i < instances; i++) {
            nodes.add(newNode(i));
        }
    }

    /** Lives through some weeks, comes to rest, and returns what is wrong then. */
    List<String> play() {
        for (int i = 0; i < TURNS; i++) {
            turn();
        }
        rest();
        var breaches = new ArrayList<>(simulation.surprises());
        breaches.addAll(new PlanAuditor(shared).breaches());
        return breaches;
    }

    private void turn() {
        switch (random.nextInt(16)) {
            case 0, 1 -> begin(Duty.FACTS);
            case 2 -> begin(Duty.TIMER);
            case 3, 4 -> begin(Duty.JOBS);
            case 5 -> simulation.pass(Duration.ofSeconds(random.nextInt(60)));
            case 6 -> simulation.pass(Duration.ofHours(random.nextInt(72)));
            case 7 -> {
                if (random.nextInt(3) == 0) {
                    nodes.forEach(node -> node.life().end());
                    simulation.pass(Duration.ofHours(random.nextInt(60)));
                }
            }
            default -> simulation.step();
        }
        replaceTheDead();
    }

    private void begin(Duty duty) {
        PlanNode node = nodes.get(random.nextInt(nodes.size()));
        simulation.begin(node.life(), () -> node.fulfil(duty));
    }

    private void replaceTheDead() {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).life().isOver()) {
                nodes.set(i, newNode(i));
            }
        }
    }

    private PlanNode newNode(int instance) {
        Life life = simulation.live("ABC".charAt(instance) + "." + ++lives);
        return new PlanNode(life, simulation, shared, assembly.get());
    }

    private boolean isDone() {
        var plans = shared.plans();
        return shared.offset() == shared.log().size()
                && plans.ids().stream().noneMatch(plans::hasDeadline)
                && plans.jobs().due(Instant.MAX, 1).isEmpty();
    }

    private void rest() {
        simulation.calm();
        replaceTheDead();
        for (int day = 0; day < DAYS_OF_REST && !isDone(); day++) {
            for (int i = 0; i < 2; i++) {
                for (PlanNode node : nodes) {
                    node.fulfil(Duty.FACTS);
                    node.fulfil(Duty.TIMER);
                    node.fulfil(Duty.JOBS);
                }
                simulation.pass(Duration.ofMinutes(1));
            }
            simulation.pass(Duration.ofDays(1));
        }
    }
}
