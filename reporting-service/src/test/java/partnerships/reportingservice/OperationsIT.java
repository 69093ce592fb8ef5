package partnerships.reportingservice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import partnerships.contracts.Topics;
import partnerships.rows.Fold;
import partnerships.rows.messaging.Samples;
import partnerships.testkit.rig.TestRig;
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
        RIG.send(Topics.deadLettersOf(GROUP), meeting, Publisher.headers(event), event.bytes());
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

    @Test
    void aRowThatWaitsForAnEventThatNeverComesGoesOnWithoutIt() {
        String meeting = UUID.randomUUID().toString();
        var proposed = Samples.named("partnership.meeting.MeetingProposed.v1");
        var publisher = new Publisher(RIG);
        publisher.send(Lives.event(meeting, 1, proposed));
        publisher.send(Lives.event(meeting, 3, Samples.named("partnership.meeting.MeetingScheduled.v1")));
        await().atMost(PATIENCE).until(() -> waiting(meeting).contains("GAP"));
        String skip = "/v1/operations/waiting-rows/" + meeting + "@2/skip";

        assertThat(operator().post(skip).json().path("done").asBoolean()).isTrue();
        assertThat(operator().post(skip).json().path("done").asBoolean()).isFalse();

        assertThat(waiting(meeting)).isEmpty();
        var reader = asked(RIG.tokens().token("person", "reports:read"));
        assertThat(reader.get("/v1/meetings?after=" + meeting + "@3").status()).isEqualTo(200);
        assertThat(reader.get("/v1/history/" + meeting).body()).contains("EventSkipped");

        publisher.send(Lives.event(meeting, 2, Samples.named("partnership.meeting.MeetingAgendaUpdated.v1")));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(reader.get("/v1/history/" + meeting).body())
                                .contains("MeetingAgendaUpdated")
                                .doesNotContain("EventSkipped"));
        assertThat(reader.get("/v1/meetings?after=" + meeting + "@3").status()).isEqualTo(200);
    }

    @Test
    void aForgedEventFarBehindIsSetAside() {
        String meeting = UUID.randomUUID().toString();
        var publisher = new Publisher(RIG);
        publisher.send(Lives.event(meeting, 1, Samples.named("partnership.meeting.MeetingProposed.v1")));
        publisher.send(Lives.event(meeting, 900_000, Samples.named("partnership.meeting.MeetingScheduled.v1")));
        await().atMost(PATIENCE).until(() -> waiting(meeting).contains("GAP"));

        var tooFar = operator().post("/v1/operations/waiting-rows/" + meeting + "@2/skip");
        assertThat(tooFar.status()).isEqualTo(409);
        assertThat(tooFar.json().path("code").asString()).isEqualTo("TOO_FAR");
        String aside = "/v1/operations/events/" + meeting + "@900000/set-aside";
        assertThat(operator().post(aside).json().path("done").asBoolean()).isTrue();
        assertThat(operator().post(aside).json().path("done").asBoolean()).isFalse();

        assertThat(waiting(meeting)).isEmpty();
    }

    @Test
    void aForgedEventThatTookTheTrueOnesPlaceGivesItBack() {
        String meeting = UUID.randomUUID().toString();
        var publisher = new Publisher(RIG);
        publisher.send(Lives.event(meeting, 1, Samples.named("partnership.meeting.MeetingProposed.v1")));
        publisher.send(Lives.event(meeting, 2, Samples.named("partnership.meeting.MeetingCancelled.v1")));
        publisher.send(Lives.event(meeting, 2, Samples.named("partnership.meeting.MeetingScheduled.v1")));
        var reader = asked(RIG.tokens().token("person", "reports:read"));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(reader.get("/v1/history/" + meeting).body()).contains("MeetingCancelled"));

        assertThat(operator()
                        .post("/v1/operations/events/" + meeting + "@2/set-aside")
                        .json()
                        .path("done")
                        .asBoolean())
                .isTrue();

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(reader.get("/v1/history/" + meeting).body())
                                .contains("MeetingScheduled")
                                .doesNotContain("MeetingCancelled"));
        assertThat(reader.get("/v1/meetings?after=" + meeting + "@2").status()).isEqualTo(200);
    }

    private String waiting(String id) {
        return operator()
                .get("/v1/operations/waiting-rows?limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(row -> row.path("id").asString().equals(id))
                .map(JsonNode::toString)
                .collect(Collectors.joining());
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
