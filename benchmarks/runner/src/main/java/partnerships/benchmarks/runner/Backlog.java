package partnerships.benchmarks.runner;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Commands without a broker; then it comes back, and the events have to get out. Only for who has a relay. */
final class Backlog {

    private static final int CALLERS = 16;
    private static final Duration DRAIN_PATIENCE = Duration.ofMinutes(3);
    private static final long CLEARING_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Plan plan;
    private final BenchmarkServers servers;
    private final Path folder;
    private final Progress progress;
    private final InstantSource clock = InstantSource.system();

    Backlog(Plan plan, BenchmarkServers servers, Path folder, Progress progress) {
        this.plan = plan;
        this.servers = servers;
        this.folder = folder;
        this.progress = progress;
    }

    Table measure() {
        var figures = List.of(
                Figure.ACCEPTED,
                Figure.FIRST_OUT,
                Figure.ALL_OUT,
                Figure.DRAINED,
                Figure.CPU_ALL,
                Figure.RELAY_WRITES,
                Figure.REQUESTS,
                Figure.OTHERS);
        var title =
                "A backlog of %,d events, built up without a broker by %d callers".formatted(plan.backlog(), CALLERS);
        var table = new Table(title, figures, List.of(Figure.DRAINED, Figure.ALL_OUT, Figure.CPU_ALL));
        for (var contender : plan.contenders()) {
            if (contender.hasRelay()) {
                progress.say("a backlog of %,d events of %s".formatted(plan.backlog(), contender.name()));
                var sample = of(contender);
                table.add(contender.name(), sample);
                progress.say(
                        "%s drained %s/s".formatted(contender.name(), Figure.DRAINED.text(sample.get(Figure.DRAINED))));
            }
        }
        return table;
    }

    private Sample of(Contender contender) {
        try (var entrant = new Entrant(contender, servers, folder, "backlog")) {
            entrant.start();
            entrant.warmUp(CALLERS, plan.warmUp());
            servers.killBroker();
            var ledger = entrant.nextLedger();
            entrant.process().begin("command", CALLERS, plan.backlog(), 0, ledger);
            var result = entrant.process().result();
            servers.restartBroker();
            var figures = new EnumMap<Figure, Double>(Figure.class);
            figures.put(Figure.ACCEPTED, plan.backlog() * 1e9 / result.getOrDefault("nanos", 1L));
            var waiting = new HashSet<>(Ledger.read(ledger).keySet());
            waiting.removeAll(entrant.topic().arrivals().keySet());
            drain(entrant, waiting, figures);
            return new Sample(figures);
        }
    }

    private void drain(Entrant entrant, Set<EventKey> waiting, Map<Figure, Double> figures) {
        var machine = new Machine.Watch();
        var cost = new Cost(entrant, servers);
        long back = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        if (!entrant.topic().await(waiting, DRAIN_PATIENCE)) {
            return;
        }
        LockSupport.parkNanos(CLEARING_NANOS); // what a relay still clears belongs to its cost
        var arrivals = entrant.topic().arrivals();
        var out = waiting.stream()
                .mapToLong(event -> arrivals.getOrDefault(event, back))
                .summaryStatistics();
        figures.put(Figure.FIRST_OUT, (out.getMin() - back) / 1e6);
        figures.put(Figure.ALL_OUT, (out.getMax() - back) / 1e6);
        figures.put(Figure.DRAINED, waiting.size() * 1e6 / (out.getMax() - out.getMin()));
        cost.putDrain(waiting.size(), figures);
        figures.put(Figure.OTHERS, machine.others(cost.seconds()));
    }
}
