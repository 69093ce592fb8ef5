package partnerships.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import partnerships.contracts.Topics;
import partnerships.localrun.mongodb.LocalMongod;
import partnerships.localrun.process.Ports;
import partnerships.testkit.rig.TestRig;

/** The consumers' database is away for a minute while events arrive: nothing is skipped, and nothing becomes a dead letter. */
class MongodbAwayIT {

    private static final Duration AWAY = Duration.ofSeconds(60);
    private static final TestRig RIG = TestRig.of(MongodbAwayIT.class);

    private final Agreements agreements = new Agreements(RIG);

    @Test
    void consumersWaitForTheirDatabaseAndGoOnWhereTheyWere(@TempDir Path folder) throws IOException {
        try (var consumersDatabase = new LocalMongod(folder.resolve("mongod"), Ports.free())) {
            consumersDatabase.start();
            try (var producer = RunningService.start("agreement-service", RIG, Map.of());
                    var committees = consumer("committee-service", consumersDatabase);
                    var reports = consumer("reporting-service", consumersDatabase)) {
                List.of(producer, committees, reports).forEach(RunningService::awaitReady);
                agreements.enterOrganisations(producer);
                agreements.recordSigned(producer, "BEFORE");
                awaitCommittees(consumersDatabase, 2);

                consumersDatabase.kill();
                int recorded = recordFor(AWAY, producer);
                consumersDatabase.start();

                awaitCommittees(consumersDatabase, 2 + 2 * recorded);
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(
                                () -> assertThat(agreements.reported(reports)).hasSize(1 + recorded));
                assertThat(positions(consumersDatabase)).containsAllEntriesOf(lastSequences());
                assertThat(deadLetters()).isZero();
            }
        }
    }

    private static RunningService consumer(String module, LocalMongod mongod) {
        String uri = mongod.uri(module.replace("-service", ""));
        return RunningService.start(module, RIG, Map.of("spring.mongodb.uri", uri, "MONGODB_URI", uri));
    }

    private int recordFor(Duration time, RunningService producer) {
        var recorded = new AtomicInteger();
        long until = System.nanoTime() + time.toNanos();
        await().atMost(time.plusSeconds(30)).pollInterval(Duration.ofSeconds(3)).until(() -> {
            agreements.recordSigned(producer, "DURING-" + recorded.incrementAndGet());
            return System.nanoTime() > until;
        });
        return recorded.get();
    }

    private static void awaitCommittees(LocalMongod mongod, long count) {
        await().atMost(Duration.ofSeconds(150)).untilAsserted(() -> {
            try (var client = MongoClients.create(mongod.uri("committee"))) {
                var committees = client.getDatabase("committee").getCollection("committees");
                assertThat(committees.countDocuments()).isEqualTo(count);
            }
        });
    }

    private static Map<String, Long> positions(LocalMongod mongod) {
        var positions = new HashMap<String, Long>();
        try (var client = MongoClients.create(mongod.uri("committee"))) {
            for (Document inbox :
                    client.getDatabase("committee").getCollection("inbox").find()) {
                String id = inbox.getString("_id");
                if (id.contains("agreementFacts")) {
                    positions.put(
                            id.substring(id.lastIndexOf('/') + 1),
                            inbox.get("seq", Number.class).longValue());
                }
            }
        }
        return positions;
    }

    private static Map<String, Long> lastSequences() {
        var last = new HashMap<String, Long>();
        RIG.events(Topics.AGREEMENTS)
                .forEach(record ->
                        last.merge(record.event().subject(), record.event().sequence(), Math::max));
        return last;
    }

    private static long deadLetters() {
        return List.of("committee-service.agreementFacts", "reporting-service.f4").stream()
                .flatMap(group -> RIG.endOffsets(Topics.deadLettersOf(group)).values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
