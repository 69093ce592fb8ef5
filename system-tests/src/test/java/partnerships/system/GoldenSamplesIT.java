package partnerships.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import partnerships.contracts.ReferenceSubscriber;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.kafka.TopicReader;
import partnerships.testkit.events.GoldenSamples;
import partnerships.testkit.rig.TestRig;

/**
 * Today's services read every golden sample of every version, with fields in it that nobody knows, between events of a type that
 * nobody knows: nothing is parked, and each subject advances to its end.
 */
class GoldenSamplesIT {

    private static final TestRig RIG = TestRig.of(GoldenSamplesIT.class);

    /** Who listens to what, and a read that waits for a position. */
    private record Listener(String module, String read, List<String> topics) {}

    private static final List<Listener> LISTENERS = List.of(
            new Listener("agreement-service", "/v1/agreements?reference=NONE", List.of(Topics.AGREEMENTS)),
            new Listener(
                    "committee-service", "/v1/meetings?reference=NONE", List.of(Topics.AGREEMENTS, Topics.COMMITTEES)),
            new Listener(
                    "notification-service", "/v1/plans?subjectId=none", List.of(Topics.AGREEMENTS, Topics.COMMITTEES)),
            new Listener(
                    "reporting-service",
                    "/v1/agreements?limit=1",
                    List.of(Topics.AGREEMENTS, Topics.COMMITTEES, Topics.NOTIFICATIONS)));

    private final String token =
            RIG.tokens().token("staff", "agreements:read", "committees:read", "notifications:read", "reports:read");

    @Test
    void everySampleOfEveryVersionIsReadByEveryServiceThatListens() throws Exception {
        var services = new ArrayList<RunningService>();
        try {
            LISTENERS.forEach(listener -> services.add(start(listener.module())));
            var told = new TreeMap<String, List<String>>();
            for (var topic : List.of(Topics.AGREEMENTS, Topics.COMMITTEES, Topics.NOTIFICATIONS)) {
                var subjects = new GoldenSamples(RIG).publish(topic);
                assertThat(subjects).hasSizeGreaterThan(10);
                told.put(topic, subjects);
            }
            services.forEach(RunningService::awaitReady);

            for (int i = 0; i < services.size(); i++) {
                awaitRead(services.get(i), LISTENERS.get(i), told);
            }
            assertThat(deadLetters()).isEmpty();
        } finally {
            services.forEach(RunningService::close);
        }
    }

    private void awaitRead(RunningService service, Listener listener, Map<String, List<String>> told) {
        for (String topic : listener.topics()) {
            for (String subject : told.getOrDefault(topic, List.of())) {
                String path = listener.read() + "&after=" + subject + "@" + GoldenSamples.PUBLISHED;
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(service.get(path, token).status())
                                .as("%s %s", listener.module(), path)
                                .isEqualTo(200));
            }
        }
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

    /** What a writer that repeats itself and overtakes itself leaves on a real topic. */
    @Test
    void theReferenceSubscriberFollowsARealTopicWithRepeatsAndOvertakings() {
        var topic = Topics.NOTIFICATIONS;
        long[] asSent = {1, 2, 1, 2, 4, 3, 4, 3, 4, 6, 7, 5, 6, 7};
        for (var subject : List.of("follow-a", "follow-b", "follow-c")) {
            for (long sequence : asSent) {
                RIG.send(topic, subject, headers(subject, sequence), new byte[] {'{', '}'});
            }
        }
        var heard = new ArrayList<String>();
        var subscriber = new ReferenceSubscriber(event -> heard.add(event.id()));

        RIG.events(topic).stream()
                .filter(record -> String.valueOf(record.key()).startsWith("follow-"))
                .forEach(record -> subscriber.on(record.event()));

        for (var subject : List.of("follow-a", "follow-b", "follow-c")) {
            assertThat(heard.stream().filter(id -> id.startsWith(subject)))
                    .containsExactly(
                            subject + "@1",
                            subject + "@2",
                            subject + "@3",
                            subject + "@4",
                            subject + "@5",
                            subject + "@6",
                            subject + "@7");
        }
    }

    private static Map<String, byte[]> headers(String subject, long sequence) {
        return Map.of(
                "ce_id", (subject + "@" + sequence).getBytes(UTF_8),
                "ce_subject", subject.getBytes(UTF_8),
                "ce_sequence", "%010d".formatted(sequence).getBytes(UTF_8));
    }
}
