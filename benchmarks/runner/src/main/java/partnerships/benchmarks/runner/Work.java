package partnerships.benchmarks.runner;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Some commands, and what came of them.
 *
 * @param callers how many call at once
 * @param commands how many there are
 * @param rate commands a second that are due; 0 for as fast as the callers can
 */
record Work(int callers, int commands, double rate) {

    private static final Duration DRAIN_PATIENCE = Duration.ofMinutes(3);
    private static final long CLEARING_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final InstantSource CLOCK = InstantSource.system();

    /** Has it done, waits until the last event can be read, and returns all figures. */
    Sample by(Entrant entrant, BenchmarkServers servers) {
        var machine = new Machine.Watch();
        var cost = new Cost(entrant, servers);
        var figures = new EnumMap<Figure, Double>(Figure.class);
        if (entrant.contender().isLimits()) {
            limits(entrant, cost, figures);
        } else {
            peer(entrant, cost, figures);
        }
        figures.put(Figure.OTHERS, machine.others(cost.seconds()));
        return new Sample(figures);
    }

    /** A bare update for each command, then a bare send: {@code ON_TOPIC} is one after the other. */
    private void limits(Entrant entrant, Cost cost, Map<Figure, Double> figures) {
        var update = ran(entrant, "update");
        var send = ran(entrant, "send");
        figures.put(Figure.ACCEPTED, commands * 1e9 / value(update, "nanos"));
        figures.put(Figure.ON_TOPIC, commands * 1e9 / (value(update, "nanos") + value(send, "nanos")));
        command(update, figures);
        cost.put(commands, figures);
    }

    private void peer(Entrant entrant, Cost cost, Map<Figure, Double> figures) {
        long begun = ChronoUnit.MICROS.between(Instant.EPOCH, CLOCK.instant());
        var ledger = entrant.nextLedger();
        entrant.process().begin("command", callers, commands, rate, ledger);
        var result = entrant.process().result();
        var accepted = Ledger.read(ledger);
        entrant.topic().await(accepted.keySet(), DRAIN_PATIENCE);
        LockSupport.parkNanos(CLEARING_NANOS); // what a relay still clears belongs to its cost
        var arrivals = entrant.topic().arrivals();
        var published = accepted.keySet().stream()
                .map(arrivals::get)
                .filter(Objects::nonNull)
                .toList();
        long last = published.stream().mapToLong(Long::longValue).max().orElse(begun);
        figures.put(Figure.ACCEPTED, accepted.size() * 1e9 / value(result, "nanos"));
        figures.put(Figure.ON_TOPIC, published.size() * 1e6 / (last - begun));
        command(result, figures);
        lag(
                accepted.entrySet().stream()
                        .filter(each -> arrivals.containsKey(each.getKey()))
                        .map(each -> arrivals.getOrDefault(each.getKey(), 0L) - each.getValue())
                        .toList(),
                figures);
        cost.put(accepted.size(), figures);
    }

    private Map<String, Long> ran(Entrant entrant, String handler) {
        entrant.process().begin(handler, callers, commands, rate, entrant.nextLedger());
        return entrant.process().result();
    }

    private static void command(Map<String, Long> result, Map<Figure, Double> figures) {
        figures.put(Figure.COMMAND_P50, value(result, "p50us") / 1e3);
        figures.put(Figure.COMMAND_P99, value(result, "p99us") / 1e3);
    }

    private static void lag(Collection<Long> micros, Map<Figure, Double> figures) {
        figures.put(Figure.LAG_P50, Spread.quantile(micros, 0.5) / 1e3);
        figures.put(Figure.LAG_P99, Spread.quantile(micros, 0.99) / 1e3);
        figures.put(Figure.LAG_MAX, Spread.quantile(micros, 1) / 1e3);
    }

    private static long value(Map<String, Long> result, String name) {
        return Objects.requireNonNull(result.get(name), name);
    }
}
