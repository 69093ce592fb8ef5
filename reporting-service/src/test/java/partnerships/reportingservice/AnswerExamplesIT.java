package partnerships.reportingservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import partnerships.contracts.Topics;
import partnerships.history.HistoryEvent;
import partnerships.rows.Fold;
import partnerships.rows.messaging.Samples;
import partnerships.testkit.openapi.AnswerSchemas;
import partnerships.testkit.openapi.OpenApi;
import partnerships.testkit.openapi.OpenApi.Operation;
import partnerships.testkit.rig.TestRig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The example of every answer is what the service answers about the golden samples of the published language, on a day that stands
 * still. {@code -Dopenapi.update} writes the examples anew; the description shows them from the next run on.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(AnswerExamplesIT.OurClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerExamplesIT {

    private static final TestRig RIG = TestRig.of(AnswerExamplesIT.class);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path KEPT = Path.of("src/main/resources/examples/answers");
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final String AGREEMENT = "0198c0de-0000-7000-8000-000000000001";
    private static final String COMMITTEE = "b8f6f2a4-3c0e-3f59-9f0a-000000000001";
    private static final String MEETING = "0198c0de-0000-7000-8000-0000000000a1";
    private static final String WAITING = "0198c0de-0000-7000-8000-0000000000a7";
    private static final String FORGED = "0198c0de-0000-7000-8000-0000000000a8";
    private static final String DELIVERY = "6e0c9a51-60f1-3a53-8e7d-5c0b8f1d6a11";
    private static final String GROUP = HistoryConfiguration.group(Fold.OF_THIS_BUILD);
    private static final String LETTERS = Topics.deadLettersOf(GROUP);

    /** What has happened, as it is published: by whom it is about, in order. */
    private static final Map<String, List<String>> PUBLISHED = Map.of(
            AGREEMENT,
            List.of("agreement.AgreementRecorded", "agreement.DataQualityIssueOpened", "agreement.AgreementSigned"),
            "5c1f7a52-0000-3000-8000-000000000003",
            List.of("commitment.CommitmentRegistered"),
            COMMITTEE,
            List.of("committee.CommitteeEstablished", "committee.CadenceWindowOpened"),
            MEETING,
            List.of("meeting.MeetingProposed", "meeting.MeetingScheduled", "meeting.MeetingConvened"),
            DELIVERY,
            List.of("notification.NotificationQueued", "notification.NotificationSent"));

    @LocalServerPort
    private int port;

    private String letter = "";

    @TestConfiguration
    static class OurClock {
        @Bean
        InstantSource businessClock() {
            return InstantSource.fixed(NOW);
        }
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RIG.properties(registry::add);
    }

    @BeforeAll
    void tell() {
        var publisher = new Publisher(RIG);
        PUBLISHED.keySet().stream().sorted().forEach(subject -> publisher.send(eventsOf(subject)));
        for (String withoutBeginning : List.of(WAITING, FORGED)) {
            publisher.send(event(withoutBeginning, 2, "meeting.MeetingScheduled"));
        }
        var dead = event("0198c0de-0000-7000-8000-0000000000a9", 1, "meeting.MeetingProposed");
        RIG.send(LETTERS, dead.subject(), Publisher.headers(dead), dead.bytes());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                http().get("/v1/operations/waiting-rows").json().path("items"))
                        .hasSize(2));
        for (String subject : PUBLISHED.keySet()) {
            String position = subject + "@" + PUBLISHED.get(subject).size();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(http().get("/v1/agreements?after=" + position)
                                    .status())
                            .isEqualTo(200));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> letter = http().get(path(lettersOf()))
                        .json()
                        .at("/items/0/offset")
                        .asString());
    }

    private static List<HistoryEvent> eventsOf(String subject) {
        var events = new ArrayList<HistoryEvent>();
        for (String name : PUBLISHED.getOrDefault(subject, List.of())) {
            events.add(event(subject, events.size() + 1L, name));
        }
        return events;
    }

    private static HistoryEvent event(String subject, long seq, String name) {
        return Lives.event(subject, seq, Samples.named("partnership." + name + ".v1"));
    }

    private Http http() {
        return new Http(port, RIG.tokens().token("person-staff", "reports:read", "operations"));
    }

    /** Questions before decisions, which change the answers. */
    static Stream<Operation> answered() {
        return OpenApi.kept().operations().stream()
                .filter(operation -> content(operation).has("application/json"))
                .sorted(Comparator.comparing(Operation::method));
    }

    private static Operation lettersOf() {
        return answered()
                .filter(operation -> operation.path().endsWith("/{consumer}"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode content(Operation operation) {
        return operation.description().at("/responses/200/content");
    }

    private String path(Operation operation) {
        return operation
                .path()
                .replace("{consumer}", GROUP)
                .replace("{offset}", letter)
                .replace("{head}", WAITING + "@1")
                .replace("{event}", FORGED + "@2")
                .replace("{id}", AGREEMENT);
    }

    @ParameterizedTest
    @MethodSource("answered")
    void anAnswerIsWhatItsExampleShows(Operation operation) throws IOException {
        var answer = operation.method().equals("GET") ? http().get(path(operation)) : http().post(path(operation));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(AnswerSchemas.violations(OpenApi.kept(), operation, 200, answer.json()))
                .isEmpty();
        assertThat(shown(answer.json())).isEqualTo(kept(operation.id() + ".json", shown(answer.json())));
        if (content(operation).has("text/csv")) {
            var csv = http().get(path(operation) + "?format=csv");
            assertThat(csv.body()).isEqualTo(kept(operation.id() + ".csv", csv.body()));
        }
    }

    @ParameterizedTest
    @MethodSource("answered")
    void theDescriptionShowsIt(Operation operation) {
        content(operation)
                .propertyStream()
                .forEach(media -> assertThat(media.getValue().path("examples"))
                        .as(operation + " " + media.getKey())
                        .isNotEmpty());
    }

    private static String kept(String file, String answer) throws IOException {
        if (System.getProperty("openapi.update") != null) {
            Files.writeString(KEPT.resolve(file), answer, StandardCharsets.UTF_8);
        }
        return Files.readString(KEPT.resolve(file));
    }

    /** The answer without what differs from run to run, and from one number of the folds to the next. */
    private static String shown(JsonNode answer) {
        var shown = answer.deepCopy();
        shown.findParents("projectionLagMs").forEach(found -> ((ObjectNode) found).put("projectionLagMs", 240));
        shown.findParents("keptAt").forEach(found -> ((ObjectNode) found).put("keptAt", NOW.toString()));
        shown.findParents("tzdbVersion").forEach(found -> ((ObjectNode) found).put("tzdbVersion", "2026f"));
        return JSON.writeValueAsString(shown).replace(RIG.topicPrefix(), "").replace(GROUP, "reporting-service.f1")
                + "\n";
    }
}
