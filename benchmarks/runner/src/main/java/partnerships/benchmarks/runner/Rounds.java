package partnerships.benchmarks.runner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Work that all contenders do in turns, each in a process that is up all the time and stopped while the others are at work. */
final class Rounds implements AutoCloseable {

    private static final int WARM_UP_CALLERS = 16;
    private static final int WARM_UP_OF_A_TURN = 200;
    private static final Duration AFTER_RESUMING = Duration.ofMillis(300);

    private final Plan plan;
    private final BenchmarkServers servers;
    private final Progress progress;
    private final List<Entrant> entrants = new ArrayList<>();

    Rounds(Plan plan, BenchmarkServers servers, Path folder, Progress progress) {
        this.plan = plan;
        this.servers = servers;
        this.progress = progress;
        for (var contender : plan.contenders()) {
            progress.say("starting and warming up " + contender.name());
            var entrant = new Entrant(contender, servers, folder, "rounds");
            entrants.add(entrant);
            entrant.start();
            entrant.warmUp(WARM_UP_CALLERS, plan.warmUp());
            entrant.process().pause();
        }
    }

    /** As fast as so many callers can. */
    Table throughput(int callers) {
        var figures = List.of(
                Figure.ACCEPTED,
                Figure.ON_TOPIC,
                Figure.CPU_APPLICATION,
                Figure.CPU_ALL,
                Figure.COMMAND_P50,
                Figure.COMMAND_P99,
                Figure.LAG_P50,
                Figure.LAG_P99,
                Figure.LAG_MAX,
                Figure.RELAY_WRITES,
                Figure.OTHERS);
        var ratios = List.of(Figure.ACCEPTED, Figure.ON_TOPIC, Figure.CPU_ALL, Figure.LAG_P50, Figure.LAG_P99);
        String title = callers == 1 ? "1 caller, as fast as it can" : callers + " callers, as fast as they can";
        var table = new Table(title, figures, ratios);
        rounds(table, title, entrants, contender -> plan.turn(contender, callers));
        return table;
    }

    /** At a rate with which everybody keeps up. */
    Table latency() {
        var figures = List.of(
                Figure.LAG_P50,
                Figure.LAG_P99,
                Figure.LAG_MAX,
                Figure.COMMAND_P50,
                Figure.COMMAND_P99,
                Figure.CPU_ALL,
                Figure.OTHERS);
        String title = Plan.GENTLE_RATE + " commands a second";
        var table = new Table(title, figures, List.of(Figure.LAG_P50, Figure.LAG_P99, Figure.CPU_ALL));
        var peers = entrants.stream()
                .filter(entrant -> !entrant.contender().isLimits())
                .toList();
        int commands = plan.gentleSeconds() * Plan.GENTLE_RATE;
        rounds(table, title, peers, _ -> new Work(WARM_UP_CALLERS, commands, Plan.GENTLE_RATE));
        return table;
    }

    private interface Turn {
        Work of(Contender contender);
    }

    /** In each round somebody else begins. */
    private void rounds(Table table, String title, List<Entrant> all, Turn turn) {
        var order = new ArrayList<>(all);
        for (int round = 1; round <= plan.rounds(); round++) {
            for (var entrant : order) {
                var contender = entrant.contender();
                var work = turn.of(contender);
                entrant.process().resume();
                LockSupport.parkNanos(AFTER_RESUMING.toNanos());
                entrant.warmUp(work.callers(), WARM_UP_OF_A_TURN);
                var sample = work.by(entrant, servers);
                entrant.process().pause();
                table.add(contender.name(), sample);
                progress.say("%s, round %d of %d: %s".formatted(title, round, plan.rounds(), line(contender, sample)));
            }
            Collections.rotate(order, -1);
        }
    }

    private static String line(Contender contender, Sample sample) {
        return "%-16s %7s accepted/s, %7s on the topic/s, %s CPU s per 1,000, p99 to readable %s ms; others %s"
                .formatted(
                        contender.name(),
                        text(sample, Figure.ACCEPTED),
                        text(sample, Figure.ON_TOPIC),
                        text(sample, Figure.CPU_ALL),
                        text(sample, Figure.LAG_P99),
                        text(sample, Figure.OTHERS));
    }

    private static String text(Sample sample, Figure figure) {
        return figure.text(sample.get(figure));
    }

    @Override
    public void close() {
        entrants.forEach(Entrant::close);
    }
}
