package partnerships.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.testing.TestRig;

/** A service dies when the command is committed and nothing is sent: another instance tells what happened. */
class KilledBetweenCommitAndSendIT {

    private static final Path DEMO = Path.of("..", "local-run", "src", "main", "resources", "demo");
    private static final TestRig RIG = TestRig.of(KilledBetweenCommitAndSendIT.class);

    private final String staff =
            RIG.tokens().token("staff", "agreements:read", "agreements:write", "committees:read", "committees:write");

    @Test
    void whatADeadInstanceCommittedIsToldByAnother() throws IOException {
        try (var survivor = RunningService.start("agreement-service", RIG, database("agreement"));
                var committees = RunningService.start("committee-service", RIG, database("committee"));
                var doomed = RunningService.start("agreement-service", RIG, doomed())) {
            survivor.awaitReady();
            committees.awaitReady();
            doomed.awaitReady();
            putOrganisation(survivor, "rcs");
            putOrganisation(survivor, "lsh");

            var answer = doomed.send("POST", "/v1/agreements/signed", staff, Map.of(), demo("agreements/lsh.json"));

            assertThat(answer.status()).as("no answer came").isZero();
            await().atMost(Duration.ofSeconds(5)).until(() -> !doomed.isAlive());
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(committeesOf(survivor, committees)).isEqualTo(2));
            assertEverySequenceIsThere();
        }
    }

    private static Map<String, Object> database(String name) {
        return Map.of("spring.mongodb.uri", uri(name), "MONGODB_URI", uri(name));
    }

    private static String uri(String database) {
        return RIG.mongoUri().replace(RIG.database(), RIG.database() + "-" + database);
    }

    private static Map<String, Object> doomed() {
        return Map.of(
                "spring.mongodb.uri", uri("agreement"),
                "MONGODB_URI", uri("agreement"),
                "partnerships.outbox.halt-at", "after-commit");
    }

    private void putOrganisation(RunningService service, String id) throws IOException {
        var answer =
                service.send("PUT", "/v1/organisations/" + id, staff, Map.of(), demo("organisations/" + id + ".json"));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }

    private int committeesOf(RunningService agreements, RunningService committees) {
        var found = agreements.get("/v1/agreements?reference=AGR-LSH", staff);
        assertThat(found.status()).isEqualTo(200);
        String id = found.json().path("items").path(0).path("id").asString();
        return committees
                .get("/v1/committees?agreementId=" + id, staff)
                .json()
                .path("items")
                .size();
    }

    private static void assertEverySequenceIsThere() {
        var bySubject = RIG.events(Topics.AGREEMENTS).stream()
                .collect(java.util.stream.Collectors.groupingBy(ReceivedRecord::key));
        assertThat(bySubject).isNotEmpty();
        bySubject
                .values()
                .forEach(records -> assertThat(records.stream()
                                .mapToLong(r -> r.event().sequence())
                                .distinct()
                                .sorted())
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, records.size())
                                .boxed()
                                .toList()));
    }

    private static String demo(String file) throws IOException {
        return Files.readString(DEMO.resolve(file));
    }
}
