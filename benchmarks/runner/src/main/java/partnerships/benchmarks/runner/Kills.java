package partnerships.benchmarks.runner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Kills a contender's process (SIGKILL) again and again at work, and looks at the end what has become of its events. */
final class Kills {

    private static final int CALLERS = 16;
    private static final int MORE_THAN_A_LIFE_HAS = 1_000_000;
    private static final long SEED = 1;
    private static final Duration SHORTEST_LIFE = Duration.ofMillis(300);
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(6);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(25);

    private final Plan plan;
    private final BenchmarkServers servers;
    private final Path folder;
    private final Progress progress;

    Kills(Plan plan, BenchmarkServers servers, Path folder, Progress progress) {
        this.plan = plan;
        this.servers = servers;
        this.folder = folder;
        this.progress = progress;
    }

    Table measure() {
        String title = "%d kills at %d commands a second".formatted(plan.kills(), Plan.GENTLE_RATE);
        var figures = List.of(Figure.COMMANDS, Figure.LOST, Figure.UNPUBLISHED, Figure.DUPLICATES, Figure.DISORDERED);
        var table = new Table(title, figures, List.of());
        for (var contender : plan.contenders()) {
            if (!contender.isLimits()) {
                table.add(contender.name(), of(contender));
            }
        }
        return table;
    }

    private Sample of(Contender contender) {
        var lives = new Random(SEED);
        var accepted = new HashSet<EventKey>();
        try (var entrant = new Entrant(contender, servers, folder, "kills")) {
            for (int kill = 1; kill <= plan.kills(); kill++) {
                accepted.addAll(killed(entrant, lives.nextLong(SHORTEST_LIFE.toNanos(), LONGEST_LIFE.toNanos())));
                progress.say("%s killed %d times: %,d accepted".formatted(contender.name(), kill, accepted.size()));
            }
            entrant.start();
            var committed = entrant.committed();
            entrant.topic().await(committed, LAST_PATIENCE);
            return audited(accepted, committed, entrant.topic().log());
        }
    }

    /** Returns what one life has accepted. */
    private static Set<EventKey> killed(Entrant entrant, long nanos) {
        var process = entrant.start();
        var ledger = entrant.nextLedger();
        process.begin("command", CALLERS, MORE_THAN_A_LIFE_HAS, Plan.GENTLE_RATE, ledger);
        LockSupport.parkNanos(nanos);
        process.close();
        return Ledger.read(ledger).keySet();
    }

    /**
     * Holds the topic against what was accepted and what is committed.
     *
     * @param log everything on the topic, of one aggregate in its order
     */
    static Sample audited(Collection<EventKey> accepted, Collection<EventKey> committed, List<EventKey> log) {
        var seen = new HashSet<EventKey>();
        var highest = new HashMap<String, Long>();
        int disordered = 0;
        for (var event : log) {
            boolean first = seen.add(event);
            long last = highest.merge(event.aggregateId(), event.version(), Math::max);
            disordered += first && event.version() < last ? 1 : 0;
        }
        return new Sample(Map.of(
                Figure.COMMANDS,
                (double) accepted.size(),
                Figure.LOST,
                missing(accepted, seen),
                Figure.UNPUBLISHED,
                missing(committed, seen),
                Figure.DUPLICATES,
                (double) log.size() - seen.size(),
                Figure.DISORDERED,
                (double) disordered));
    }

    private static double missing(Collection<EventKey> wanted, Set<EventKey> present) {
        return wanted.stream().filter(event -> !present.contains(event)).count();
    }
}
