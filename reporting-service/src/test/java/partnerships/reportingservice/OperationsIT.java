package partnerships.reportingservice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import partnerships.contracts.Topics;
import partnerships.localrun.testing.TestRig;
import partnerships.rows.Fold;
import partnerships.rows.messaging.Samples;
import tools.jackson.databind.JsonNode;

/** What operators see and decide about the history's dead letters. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OperationsIT {

    private static final TestRig RIG = TestRig.of(OperationsIT.class);
    private static final String GROUP = HistoryConfiguration.group(Fold.OF_THIS_BUILD);
    private static final String LETTERS = "/v1/operations/dead-letters/" + GROUP;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RIG.properties(registry::add);
    }

    @Test
    void onlyOperatorsSeeDeadLetters() {
        assertThat(new Http(port, "").get(LETTERS).status()).isEqualTo(401);
        assertThat(asked(RIG.tokens().token("analyst", "reports:read"))
                        .get(LETTERS)
                        .status())
                .isEqualTo(403);
        assertThat(asked(RIG.tokens().partyToken("p", "lsh", "operations"))
                        .post(LETTERS + "/0/replay")
                        .status())
                .isEqualTo(403);
        assertThat(operator().get(LETTERS).status()).isEqualTo(200);
        assertThat(operator().get("/v1/agreements").status()).isEqualTo(403);
    }

    @Test
    void aRecordThatIsNoEventIsListedAndCannotBeReplayed() {
        String mark = UUID.randomUUID().toString();
        RIG.send(Topics.COMMITTEES, mark, Map.of("ce_type", mark.getBytes(UTF_8)), "secret words".getBytes(UTF_8));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(letters("type", mark)).hasSize(1));
        JsonNode letter = letters("type", mark).getFirst();
        assertThat(letter.path("state").asString()).isEqualTo("UNUSABLE");
        assertThat(letter.path("topic").asString()).isEqualTo(RIG.topicPrefix() + Topics.COMMITTEES);
        assertThat(letter.toString()).doesNotContain("secret");
        var answer = operator().post(LETTERS + "/" + letter.path("offset").asInt() + "/replay");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").asString()).isEqualTo("NOT_REPLAYABLE");
    }

    @Test
    void aRecordThatIsNoEventAndLargerThanAnyIsKeptWithoutWhatItCameWith() {
        String key = UUID.randomUUID().toString();

        var sent =
                RIG.send(Topics.COMMITTEES, key, Map.of(), "x".repeat(1_000_000).getBytes(UTF_8));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(letters("sourceOffset", Long.toString(sent.offset())))
                        .anySatisfy(letter ->
                                assertThat(letter.path("bytes").asInt()).isZero()));
    }

    @Test
    void whatALaterReleaseUnderstandsTakesItsPlaceOnce() {
        String meeting = UUID.randomUUID().toString();
        var event = Lives.event(meeting, 1, Samples.named("partnership.meeting.MeetingProposed.v1"));
        RIG.send(Topics.deadLettersOf(GROUP), meeting, Told.headers(event), event.bytes());
        JsonNode letter = letters("subject", meeting).getFirst();
        assertThat(letter.path("state").asString()).isEqualTo("WAITING");
        String replay = LETTERS + "/" + letter.path("offset").asInt() + "/replay";

        assertThat(operator().post(replay).json().path("handled").asInt()).isEqualTo(1);
        assertThat(operator().post(replay).json().path("handled").asInt()).isZero();

        assertThat(letters("subject", meeting).getFirst().path("state").asString())
                .isEqualTo("HANDLED");
        var reader = asked(RIG.tokens().token("person", "reports:read"));
        assertThat(reader.get("/v1/meetings?after=" + meeting + "@1").status()).isEqualTo(200);
    }

    private List<JsonNode> letters(String field, String value) {
        return operator()
                .get(LETTERS + "?limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(letter -> letter.path(field).asString().equals(value))
                .toList();
    }

    private Http operator() {
        return asked(RIG.tokens().token("operator-1", "operations"));
    }

    private Http asked(String token) {
        return new Http(port, token);
    }
}
