package partnerships.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.testing.TestRig;

/** A service dies when a command is committed and nothing is sent: another instance tells what happened. */
class KilledBetweenCommitAndSendIT {

    private static final TestRig RIG = TestRig.of(KilledBetweenCommitAndSendIT.class);

    private final Agreements agreements = new Agreements(RIG);

    @Test
    void whatADeadInstanceCommittedIsToldByAnother() throws IOException {
        try (var survivor = start("agreement-service", Map.of());
                var committees = start("committee-service", Map.of());
                var doomed = start("agreement-service", Map.of("partnerships.outbox.halt-at", "after-commit"))) {
            survivor.awaitReady();
            committees.awaitReady();
            doomed.awaitReady();
            agreements.enterOrganisations(survivor);

            var answer = agreements.trySigned(doomed, "AGR-LSH");

            assertThat(answer.status()).as("no answer came").isZero();
            await().atMost(Duration.ofSeconds(5)).until(() -> !doomed.isAlive());
            String agreement = agreements.idOf(survivor, "AGR-LSH");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(agreements.committeesOf(committees, agreement))
                            .hasSize(2));
            assertThatEverySequenceIsThere();
        }
    }

    /** Each service has a database of its own, as in production; both agreement-services have the same. */
    private static RunningService start(String module, Map<String, Object> settings) {
        String uri = RIG.mongoUri().replace(RIG.database(), RIG.database() + "-" + module);
        var all = new java.util.HashMap<String, Object>(Map.of("spring.mongodb.uri", uri, "MONGODB_URI", uri));
        all.putAll(settings);
        return RunningService.start(module, RIG, all);
    }

    private static void assertThatEverySequenceIsThere() {
        var bySubject = RIG.events(Topics.AGREEMENTS).stream().collect(Collectors.groupingBy(ReceivedRecord::key));
        assertThat(bySubject).isNotEmpty();
        bySubject
                .values()
                .forEach(records -> assertThat(records)
                        .extracting(record -> record.event().sequence())
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, records.size())
                                .boxed()
                                .toList()));
    }
}
