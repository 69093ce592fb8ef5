package partnerships.reportingservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import partnerships.contracts.Topics;
import partnerships.rows.Fold;
import partnerships.rows.RowKind;
import partnerships.testkit.rig.TestRig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A new number of folds takes over while the old one serves. */
class FoldTakeoverIT {

    private static final TestRig RIG = TestRig.of(FoldTakeoverIT.class);
    private static final Fold OLD = Fold.OF_THIS_BUILD;
    private static final Fold NEW = new Fold(OLD.number() + 1);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final List<String> ASKED = List.of(
            "/v1/agreements?limit=200",
            "/v1/commitments?limit=200",
            "/v1/committees?limit=200",
            "/v1/meetings?limit=200",
            "/v1/notifications?limit=200",
            "/v1/reports/portfolio",
            "/v1/reports/expiries",
            "/v1/reports/cadence-compliance",
            "/v1/reports/unknown-facts");

    private final Publisher publisher = new Publisher(RIG);

    @BeforeAll
    static void declareTheNewNumbersDeadLetters() throws ExecutionException, InterruptedException {
        String topic = Topics.deadLettersOf(RIG.topicPrefix() + HistoryConfiguration.group(NEW));
        var settings = Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
        try (var admin = Admin.create(Map.of("bootstrap.servers", RIG.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(settings)))
                    .all()
                    .get();
        }
    }

    @Test
    @SuppressWarnings("try") // the old one ends before its block does: that is what is tried
    void theNewNumberIsReadyWhenItHasCaughtUpAndAnswersTheSameWithoutTheOld() {
        publisher.send(Lives.of(new Random(11), 60));
        try (var old = StartedService.start(RIG, OLD, true).awaitReady()) {
            var before = answers(old);

            try (var next = StartedService.start(RIG, NEW, false)) {
                next.awaitListening();
                assertThat(next.isReady())
                        .as("it has taken nothing from the topics yet")
                        .isFalse();
                assertThat(answers(old)).isEqualTo(before);

                next.consume();
                next.awaitReady();
                assertThat(answers(next)).isEqualTo(before);
                assertThat(rows(NEW)).isEqualTo(rows(OLD));

                publisher.send(Lives.of(new Random(12), 20));
                await().atMost(PATIENCE).untilAsserted(() -> {
                    assertThat(rows(OLD)).isNotEqualTo(Map.of()).isEqualTo(rows(NEW));
                    assertThat(answers(next)).isEqualTo(answers(old)).isNotEqualTo(before);
                });

                old.close();
                var both = answers(next);
                drop(OLD);
                assertThat(answers(next)).isEqualTo(both);
            }
        }
        dropTheRowsAndStartAgain();
    }

    /** What was dropped comes back byte for byte, rows and answers. */
    private void dropTheRowsAndStartAgain() {
        var rowsBefore = rows(NEW);
        drop(NEW);
        try (var again = StartedService.start(RIG, NEW, true).awaitReady()) {
            assertThat(rows(NEW)).isEqualTo(rowsBefore);
            assertThat(answers(again).values()).allMatch(answer -> answer.has("items"));
        }
    }

    @Test
    void outsideTheLocalProfileTheNumberIsTheBuilds() {
        var settings = new HashMap<>(RIG.settings());
        settings.put("partnerships.rows.fold", NEW.number());
        assertThatThrownBy(() -> new SpringApplicationBuilder(ReportingServiceApplication.class)
                        .run(StartedService.arguments(settings)))
                .hasStackTraceContaining("partnerships.rows.fold is for tests");
    }

    /** All that is answered, but for what says how fresh it is. */
    private static Map<String, JsonNode> answers(StartedService service) {
        var http = new Http(service.port(), RIG.tokens().token("person", "reports:read"));
        return ASKED.stream().collect(java.util.stream.Collectors.toMap(path -> path, path -> {
            var answer = http.get(path);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            var json = (ObjectNode) answer.json();
            return json.remove(List.of("asOf", "freshness"));
        }));
    }

    private static Map<String, Map<String, List<Byte>>> rows(Fold fold) {
        try (var client = MongoClients.create(RIG.mongoUri())) {
            return Database.rowsOf(client.getDatabase(RIG.database()), fold);
        }
    }

    private static void drop(Fold fold) {
        try (var client = MongoClients.create(RIG.mongoUri())) {
            var database = client.getDatabase(RIG.database());
            RowKind.all()
                    .forEach(kind ->
                            database.getCollection(kind.collection(fold)).drop());
            database.getCollection(fold.collection("waiting")).drop();
        }
    }
}
