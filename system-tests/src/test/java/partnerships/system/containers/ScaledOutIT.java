package partnerships.system.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Two instances of every service share the work; one of each is killed amid it. */
@ContainerCase
class ScaledOutIT {

    private static final Path DEMO = Path.of("..", "demo", "src", "main", "resources", "demo");
    private static final int AGREEMENTS = 60;
    private static final int KILLED_AFTER = 20;
    /** From the kill: a group notices a dead member after 6 s, a claim ends after 5 s. */
    private static final Duration NOTHING_WAITS_LONGER = Duration.ofSeconds(10);

    private final Compose compose = Compose.up();

    @BeforeEach
    void twoOfEach() {
        scale(2);
    }

    @AfterEach
    void oneOfEach() {
        scale(1);
    }

    private void scale(int instances) {
        var words = new ArrayList<>(List.of("up", "--wait", "--no-build", "--no-recreate"));
        Compose.SERVICES.forEach(service -> words.addAll(List.of("--scale", service + "=" + instances)));
        compose.run(words.toArray(String[]::new)).well();
    }

    @Test
    void nothingIsLostOrDoubledWhenOneOfEachIsKilled() throws IOException {
        var instances = List.of(compose.instance("agreement-service", 1), compose.instance("agreement-service", 2));
        enterOrganisations(instances.getFirst());
        var reports = compose.instance("reporting-service", 2);
        var acknowledged = new HashMap<String, Long>();
        var seen = new HashMap<String, Long>();
        long killed = 0;
        for (int n = 0; n < AGREEMENTS; n++) {
            var instance = instances.get(killed == 0 ? n % 2 : 1);
            var answer = instance.send("POST", "/v1/agreements/signed", "staff", agreement("SCALED-" + n));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            acknowledged.put("SCALED-" + n, System.nanoTime());
            if (killed != 0) {
                look(reports, seen);
            }
            if (n == KILLED_AFTER) {
                Compose.SERVICES.forEach(service ->
                        compose.docker("kill", compose.container(service, 1)).well());
                killed = System.nanoTime();
            }
        }
        long waitedFrom = killed;

        await("all are reported").atMost(Duration.ofMinutes(1)).until(() -> {
            look(reports, seen);
            return seen.keySet().containsAll(acknowledged.keySet());
        });
        assertThat(acknowledged)
                .as("nothing waited longer, from the kill or from its acknowledgement if that came later")
                .allSatisfy((reference, at) -> assertThat(
                                Duration.ofNanos(seen.getOrDefault(reference, 0L) - Math.max(at, waitedFrom)))
                        .isLessThanOrEqualTo(NOTHING_WAITS_LONGER));
        assertThat(told())
                .as("each was told once")
                .containsOnlyKeys(acknowledged.keySet())
                .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    }

    private static void enterOrganisations(Compose.Instance agreements) throws IOException {
        for (String organisation : List.of("rcs", "lsh")) {
            var body = Files.readString(DEMO.resolve("organisations/" + organisation + ".json"));
            var answer = agreements.send("PUT", "/v1/organisations/" + organisation, "staff", body);
            assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        }
    }

    /** Notes when each that is reported now was first seen so. */
    private static void look(Compose.Instance reports, Map<String, Long> seen) {
        reported(reports).forEach(reference -> seen.putIfAbsent(reference, System.nanoTime()));
    }

    private static String agreement(String reference) throws IOException {
        var body = (ObjectNode) JsonMapper.shared().readTree(Files.readString(DEMO.resolve("agreements/lsh.json")));
        return body.put("reference", reference).toString();
    }

    private static List<String> reported(Compose.Instance reports) {
        return reports.send("GET", "/v1/agreements?limit=100&q=SCALED", "analyst", "")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("reference").asString())
                .toList();
    }

    /** Returns how often each signing is on the topic, by the agreement's reference. */
    private Map<String, Long> told() {
        String read = compose.run("run", "--rm", "--no-TTY", "subscriber", "--once")
                .well()
                .output();
        return read.lines()
                .filter(line -> line.startsWith("AgreementSigned ") && line.contains("SCALED-"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
