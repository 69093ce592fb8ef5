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
import partnerships.testkit.rig.TestRig;

/** A service dies when a command is committed, nothing is sent and nothing answered: another instance tells and answers. */
class KilledBetweenCommitAndSendIT {

    private static final TestRig RIG = TestRig.of(KilledBetweenCommitAndSendIT.class);

    private static final Map<String, Object> DYING = Map.of("partnerships.outbox.halt-at", "after-commit");
    private static final Map<String, String> KEY = Map.of("Idempotency-Key", "the-same-key");

    private final Agreements agreements = new Agreements(RIG);

    @Test
    void whatADeadInstanceCommittedIsToldByAnotherAndAnsweredUnderItsKey() throws IOException {
        try (var survivor = start("agreement-service", Map.of());
                var committees = start("committee-service", Map.of());
                var doomed = start("agreement-service", DYING);
                var doomedToo = start("agreement-service", DYING)) {
            survivor.awaitReady();
            committees.awaitReady();
            doomed.awaitReady();
            doomedToo.awaitReady();
            agreements.enterOrganisations(survivor);

            var answer = agreements.trySigned(doomed, "AGR-LSH", "staff", KEY);

            assertThat(answer.status()).as("no answer came").isZero();
            await().atMost(Duration.ofSeconds(5)).until(() -> !doomed.isAlive());
            String agreement = agreements.idOf(survivor, "AGR-LSH");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(agreements.committeesOf(committees, agreement))
                            .hasSize(2));
            aCreationThatGotNoAnswerIsAnsweredWhenItIsRepeated(survivor, agreement);
            aCommandThatGotNoAnswerIsAnsweredWhenItIsRepeated(doomedToo, survivor, agreement);
            assertThatEverySequenceIsThere();
        }
    }

    private void aCreationThatGotNoAnswerIsAnsweredWhenItIsRepeated(RunningService survivor, String agreement)
            throws IOException {
        long version = agreements.versionOf(survivor, agreement);

        var repeated = agreements.trySigned(survivor, "AGR-LSH", "staff", KEY);
        var other = agreements.trySigned(survivor, "AGR-OTHER", "staff", KEY);
        var stranger = agreements.trySigned(survivor, "AGR-LSH", "stranger", KEY);

        assertThat(repeated.status()).as(repeated.text()).isEqualTo(201);
        assertThat(repeated.json().path("id").asString()).isEqualTo(agreement);
        assertThat(repeated.json().path("version").asLong()).isEqualTo(version);
        assertThat(other.status()).as(other.text()).isEqualTo(422);
        assertThat(stranger.json().path("code").asString()).isEqualTo("REFERENCE_TAKEN");
        assertThat(agreements.versionOf(survivor, agreement)).isEqualTo(version);
    }

    private void aCommandThatGotNoAnswerIsAnsweredWhenItIsRepeated(
            RunningService doomed, RunningService survivor, String agreement) {
        long version = agreements.versionOf(survivor, agreement);
        var seen = Map.of("Idempotency-Key", "another-key", "If-Match", "\"" + version + "\"");

        var answer = agreements.tryCorrecting(doomed, agreement, "Coopération", "staff", seen);
        var repeated = agreements.tryCorrecting(survivor, agreement, "Coopération", "staff", seen);
        var other = agreements.tryCorrecting(survivor, agreement, "Autre", "staff", seen);
        var stranger = agreements.tryCorrecting(survivor, agreement, "Coopération", "stranger", seen);

        assertThat(answer.status()).as("no answer came").isZero();
        assertThat(repeated.status()).as(repeated.text()).isEqualTo(200);
        assertThat(repeated.json().path("version").asLong()).isEqualTo(version + 1);
        assertThat(other.status()).as(other.text()).isEqualTo(422);
        assertThat(stranger.status()).as(stranger.text()).isEqualTo(412);
        assertThat(agreements.versionOf(survivor, agreement)).isEqualTo(version + 1);
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
