package partnerships.system.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the AOT cache of the image is worth, by starts side by side: machines are noisy, a ratio is not. */
@ContainerCase
class StartUpIT {

    private static final int ROUNDS = 4;
    private static final double LIMIT = 0.5;
    /** Longer than most starts last: to ask for the log costs a process, on the processors that the start should have. */
    private static final Duration UNDISTURBED = Duration.ofSeconds(12);

    private static final Pattern RUNNING_FOR = Pattern.compile("process running for ([0-9.]+)\\)");

    private final Compose compose = Compose.up();

    /** What a start does not need stands still, so that it gets the machine and nothing but its own work is measured. */
    @BeforeEach
    void pause() {
        compose.run(words("pause")).well();
    }

    @AfterEach
    void goOn() {
        compose.run(words("unpause")).well();
    }

    private static String[] words(String verb) {
        return Stream.concat(Stream.of(verb, "keycloak", "mail"), Compose.SERVICES.stream())
                .toArray(String[]::new);
    }

    @Test
    void withTheCacheAStartTakesHalfAtTheMost() {
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean first = round % 2 == 0; // taking turns, so that a load that comes or goes meets both
            (first ? with : without).add(secondsToStart(first));
            (first ? without : with).add(secondsToStart(!first));
        }
        System.out.printf("start-up with the AOT cache %s s, without %s s%n", with, without);

        assertThat(sum(with) / sum(without)).as("%s s ÷ %s s", with, without).isLessThanOrEqualTo(LIMIT);
    }

    private static double sum(List<Double> seconds) {
        return seconds.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Starts the image as it starts itself, but for the words that a test leaves out. */
    private double secondsToStart(boolean withCache) {
        var words =
                new ArrayList<>(List.of("run", "--detach", "--no-deps", "--entrypoint", "java", "agreement-service"));
        JsonMapper.shared()
                .readTree(compose.inspected(compose.container("agreement-service", 1), "{{json .Config.Entrypoint}}"))
                .valueStream()
                .map(JsonNode::asString)
                .skip(1)
                .filter(word -> withCache || !word.startsWith("-XX:AOTCache="))
                .forEach(words::add);
        var started = compose.run(words.toArray(String[]::new)).well();
        String container = started.output().strip().lines().toList().getLast();
        try {
            return await("it runs")
                    .pollDelay(UNDISTURBED)
                    .pollInterval(Duration.ofSeconds(3))
                    .atMost(Duration.ofMinutes(3))
                    .until(
                            () -> RUNNING_FOR
                                    .matcher(compose.docker("logs", container).output())
                                    .results()
                                    .map(found -> Double.valueOf(found.group(1)))
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
        } finally {
            compose.docker("rm", "--force", container);
        }
    }
}
