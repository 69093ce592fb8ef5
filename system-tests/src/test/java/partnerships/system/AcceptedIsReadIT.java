package partnerships.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.kafka.TopicReader;
import partnerships.testkit.rig.TestRig;

/**
 * What agreement-service accepts, the others can read: wild agreements go through its public API, and for each that is accepted
 * every committee it makes exists, nothing is parked, and every consumer comes to its end.
 */
class AcceptedIsReadIT {

    private static final int AGREEMENTS = 150;
    private static final long SEED = 20_261_130;
    private static final TestRig RIG = TestRig.of(AcceptedIsReadIT.class);
    private static final Map<String, String> READS = Map.of(
            "committee-service", "/v1/meetings?reference=NONE",
            "notification-service", "/v1/plans?subjectId=none",
            "reporting-service", "/v1/agreements?limit=1");

    private final String token = RIG.tokens()
            .token(
                    "staff",
                    "agreements:read",
                    "agreements:write",
                    "committees:read",
                    "notifications:read",
                    "reports:read");

    private record Accepted(String id, String position, int committees) {}

    @Test
    void everyAgreementThatIsAcceptedIsReadByAll() throws Exception {
        try (var agreements = start("agreement-service");
                var committees = start("committee-service");
                var notifications = start("notification-service");
                var reports = start("reporting-service")) {
            var consumers = List.of(committees, notifications, reports);
            agreements.awaitReady();
            consumers.forEach(RunningService::awaitReady);

            var accepted = record(agreements);

            assertThat(accepted).hasSizeBetween(AGREEMENTS / 4, AGREEMENTS - 1);
            accepted.forEach(agreement -> consumers.forEach(consumer -> awaitRead(consumer, agreement)));
            accepted.forEach(agreement -> awaitCommittees(committees, agreement));
            assertThat(deadLetters()).isEmpty();
        }
    }

    private List<Accepted> record(RunningService agreements) {
        var wild = new WildAgreements(SEED);
        var accepted = new ArrayList<Accepted>();
        for (int i = 0; i < AGREEMENTS; i++) {
            var body = wild.next("Sauvage n° " + i);
            var answer = agreements.send("POST", "/v1/agreements/signed", token, Map.of(), body.toString());
            assertThat(answer.status()).as("%s%n%s", answer.text(), body).isIn(201, 400, 409);
            if (answer.status() == 201) {
                var position = answer.json().path("position").asString();
                accepted.add(new Accepted(
                        position.substring(0, position.indexOf('@')),
                        position,
                        body.path("committees").size()));
            }
        }
        return accepted;
    }

    private void awaitRead(RunningService consumer, Accepted agreement) {
        var path = READS.get(consumer.module()) + "&after=" + agreement.position();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(consumer.get(path, token).status())
                        .as("%s %s", consumer.module(), path)
                        .isEqualTo(200));
    }

    private void awaitCommittees(RunningService committees, Accepted agreement) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(committees
                                .get("/v1/committees?agreementId=" + agreement.id(), token)
                                .json()
                                .path("items"))
                        .hasSize(agreement.committees()));
    }

    private static List<ReceivedRecord> deadLetters() throws Exception {
        var letters = new ArrayList<ReceivedRecord>();
        try (var admin = Admin.create(Map.of("bootstrap.servers", RIG.bootstrapServers()));
                var reader = new TopicReader(RIG.bootstrapServers())) {
            var topics = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(RIG.topicPrefix()) && topic.endsWith(Topics.DEAD_LETTER_SUFFIX))
                    .toList();
            reader.readEach(topics, letters::add);
        }
        return letters;
    }

    private static RunningService start(String module) {
        String uri = RIG.mongoUri().replace(RIG.database(), RIG.database() + "-" + module);
        return RunningService.start(module, RIG, Map.of("spring.mongodb.uri", uri, "MONGODB_URI", uri));
    }
}
