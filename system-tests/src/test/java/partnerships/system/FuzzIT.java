package partnerships.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.testkit.rig.TestRig;

/**
 * Every request that the four services describe, asked by Schemathesis as everybody who might, with what is right and with what is
 * not: nothing is answered that is not described, nothing fails, no log shows a stack trace.
 */
@Tag("fuzz")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FuzzIT {

    private static final TestRig RIG = TestRig.of(FuzzIT.class);
    private static final List<String> SERVICES =
            List.of("agreement-service", "committee-service", "notification-service", "reporting-service");
    private static final String[] ALL = {
        "agreements:read", "agreements:write", "committees:read", "committees:write",
        "notifications:read", "notifications:write", "reports:read", "operations"
    };
    private static final String[] READING = {"agreements:read", "committees:read", "notifications:read", "reports:read"
    };

    private final int seed = Integer.getInteger("fuzz.seed", 20260901);
    private final int examples = Integer.getInteger("fuzz.examples", 10);
    private final Map<String, RunningService> running = new LinkedHashMap<>();
    private Schemathesis schemathesis;

    @BeforeAll
    void start() throws IOException {
        schemathesis = Schemathesis.installed();
        SERVICES.forEach(name -> running.put(name, RunningService.start(name, RIG, Map.of())));
        running.values().forEach(RunningService::awaitReady);
    }

    @AfterAll
    void stop() {
        running.values().forEach(RunningService::close);
    }

    static Stream<Arguments> everyServiceAsEverybody() {
        return SERVICES.stream()
                .flatMap(service -> Stream.of("whoMayAll", "whoMayRead", "aPartysUser", "whoMayNothing")
                        .map(who -> Arguments.of(service, who)));
    }

    @ParameterizedTest
    @MethodSource("everyServiceAsEverybody")
    @Order(1)
    void everyAnswerIsAsDescribed(String service, String who) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "fuzz"));
        var report = folder.resolve(service + "-" + who + ".txt");

        var outcome = schemathesis.ask(running(service), token(who), report, seed, examples);

        assertThat(outcome.code())
                .as("./partnerships test fuzz --seed %d --examples %d%n%s", seed, examples, outcome.report())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreement-service", "committee-service", "notification-service", "reporting-service"})
    @Order(2)
    void noLogShowsAFault(String service) throws IOException {
        var lines = Files.readAllLines(running(service).log());

        assertThat(lines).isNotEmpty();
        assertThat(lines)
                .noneMatch(line ->
                        line.contains("stack_trace") || line.contains("\tat ") || line.contains("a request failed"));
    }

    private RunningService running(String service) {
        return Objects.requireNonNull(running.get(service), service);
    }

    private static String token(String who) {
        var tokens = RIG.tokens();
        return switch (who) {
            case "whoMayAll" -> tokens.token("staff-fuzz", ALL);
            case "whoMayRead" -> tokens.token("reader-fuzz", READING);
            case "aPartysUser" -> tokens.partyToken("partner-fuzz", "lsh", ALL);
            default -> tokens.token("nobody-fuzz");
        };
    }
}
