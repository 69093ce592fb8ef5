package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import partnerships.system.RunningService;

@ByCommand
@FaultCase("a fault a minute, at random, for half an hour; minutes with -Dfaults.minutes")
class F37SoakIT {

    private static final int MINUTES = Integer.getInteger("faults.minutes", 30);
    /** Commands; each leads to more than one event. */
    private static final int PER_SECOND = 30;
    /** By how much the last third of the run may lie over the first: noise, but no leak that would matter in a day. */
    private static final double GROWTH = 1.3;

    private static final Map<String, Pattern> MEASURES = Map.of(
            "heap", Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)"),
            "threads", Pattern.compile("(?m)^jvm_threads_live_threads(?:\\{[^}]*})? (\\S+)"),
            "files and sockets", Pattern.compile("(?m)^process_files_open_files(?:\\{[^}]*})? (\\S+)"));

    @Test
    void nothingIsLostAndNothingGrows(FaultRun run) {
        var stage = run.stage();
        var survivor = stage.service("agreement-service");
        var second = new AtomicReference<>(
                stage.another("agreement-service", Map.of()).awaitReady());
        var samples = new ArrayList<Map<String, Double>>();
        try (var _ = run.load().flow(PER_SECOND, Integer.MAX_VALUE, () -> survivor)) {
            for (int minute = 0; minute < MINUTES; minute++) {
                fault(run, second);
                Awaiting.pass(Duration.ofSeconds(45));
                samples.add(Stage.SERVICES.stream()
                        .map(module -> measured(stage.service(module)))
                        .reduce(F37SoakIT::sum)
                        .orElseThrow());
            }
        }
        run.measured("quiet after", run.untilQuiet(Duration.ofMinutes(3)));
        run.expected().duplicatesUpTo(500 * MINUTES);
        run.expected().doubledMail();
        MEASURES.keySet().forEach(measure -> {
            double first = mean(samples.subList(0, samples.size() / 3), measure);
            double last = mean(samples.subList(samples.size() - samples.size() / 3, samples.size()), measure);
            run.measured(measure, "%.0f then %.0f".formatted(first, last));
            assertThat(last).as(measure).isLessThan(first * GROWTH);
        });
    }

    private static void fault(FaultRun run, AtomicReference<RunningService> second) {
        var servers = run.servers();
        var broker = servers.kafka().first();
        switch (run.random().nextInt(5)) {
            case 0 -> {
                run.did("kill an instance");
                second.get().kill();
                second.set(run.stage().another("agreement-service", Map.of()).awaitReady());
            }
            case 1 -> {
                run.did("stop an instance for 10 s");
                second.get().freeze();
                Awaiting.pass(Duration.ofSeconds(10));
                second.get().goOn();
            }
            case 2 -> {
                run.did("kill the broker");
                broker.kill();
                broker.launch();
                broker.awaitReady();
            }
            case 3 -> {
                run.did("stop the broker for 8 s");
                broker.signal("STOP");
                Awaiting.pass(Duration.ofSeconds(8));
                broker.signal("CONT");
            }
            default -> {
                run.did("kill mongod");
                servers.mongodb().killPrimary();
                servers.mongodb().mend();
            }
        }
    }

    private static Map<String, Double> measured(RunningService service) {
        String metrics = service.metrics();
        var values = new java.util.HashMap<String, Double>();
        MEASURES.forEach((measure, pattern) -> values.put(
                measure,
                pattern.matcher(metrics)
                        .results()
                        .mapToDouble(found -> Double.parseDouble(found.group(1)))
                        .sum()));
        return values;
    }

    private static Map<String, Double> sum(Map<String, Double> one, Map<String, Double> other) {
        var sum = new java.util.HashMap<>(one);
        other.forEach((measure, value) -> sum.merge(measure, value, Double::sum));
        return sum;
    }

    private static double mean(List<Map<String, Double>> samples, String measure) {
        return samples.stream()
                .mapToDouble(sample -> sample.getOrDefault(measure, 0.0))
                .average()
                .orElseThrow();
    }
}
