package partnerships.agreementservice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.testkit.events.Schemas;
import tools.jackson.databind.JsonNode;

/** What operators see and decide, on real servers. */
@ExtendWith(OutputCaptureExtension.class)
class OperationsIT extends RunningService {

    private static final String CONSUMER = "agreement-service.ownFacts";
    private static final String SIGNED = "partnership.agreement.AgreementSigned.v1";
    private static final String LETTERS = "/v1/operations/dead-letters/" + CONSUMER;
    private static final String PARKED = "/v1/operations/parked-subjects";
    private static final String BLOCKED = "/v1/operations/blocked-outboxes";

    private static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(HttpMethod.GET, "/v1/operations/dead-letters"),
                Arguments.of(HttpMethod.GET, LETTERS),
                Arguments.of(HttpMethod.POST, LETTERS + "/0/replay"),
                Arguments.of(HttpMethod.GET, PARKED),
                Arguments.of(HttpMethod.POST, PARKED + "/replay"),
                Arguments.of(HttpMethod.GET, BLOCKED),
                Arguments.of(HttpMethod.POST, BLOCKED + "/agreements/x@1/retry"),
                Arguments.of(HttpMethod.POST, BLOCKED + "/agreements/x@1/skip"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void onlyOperatorsAndNobodyWhoIsConfinedToAParty(HttpMethod method, String path) {
        assertThat(asked(method, path, null).status()).isEqualTo(401);
        assertThat(asked(method, path, staff()).status()).isEqualTo(403);
        assertThat(asked(method, path, RIG.tokens().token("analyst", "reports:read"))
                        .status())
                .isEqualTo(403);
        assertThat(asked(method, path, RIG.tokens().partyToken("p", "lsh", "operations"))
                        .status())
                .isEqualTo(403);
        assertThat(asked(method, path, operator()).status()).isNotIn(401, 403, 500);
    }

    @Test
    void anOperatorDoesNothingElse() {
        assertThat(get("/v1/agreements?reference=X-1", operator()).status()).isEqualTo(403);
        assertThat(asked(HttpMethod.DELETE, LETTERS, operator()).status()).isEqualTo(405);
    }

    @Test
    void aPoisonedSubjectIsListedReplayedAndLetGoOn(CapturedOutput output) {
        String subject = UUID.randomUUID().toString();
        tell(subject, 1, "partnership.agreement.Unheard.v1", "?");
        tell(subject, 2, SIGNED, "secret words");
        tell(subject, 3, "partnership.agreement.Unheard.v1", "?");
        await().untilAsserted(
                        () -> assertThat(parked(subject).path("upTo").asInt()).isEqualTo(3));
        assertThat(parked(subject).path("sequence").asInt()).isEqualTo(1);
        assertThat(parked(subject).path("consumer").asString()).isEqualTo(CONSUMER);
        assertThat(letters(subject))
                .extracting(letter -> letter.path("sequence").asInt() + " "
                        + letter.path("state").asString() + " "
                        + letter.path("topic").asString().replace(RIG.topicPrefix(), ""))
                .containsExactly("2 WAITING " + Topics.AGREEMENTS, "3 WAITING " + Topics.AGREEMENTS);
        assertThat(letters(subject).toString())
                .contains("Undecodable")
                .doesNotContain("secret")
                .contains("\"bytes\":12");

        var still = replay(subject);
        assertThat(still.body().path("parked").asBoolean()).isTrue();
        assertThat(still.body().path("heldAt").asInt()).isEqualTo(2);
        tell(subject, 2, SIGNED, signed(subject));
        await().untilAsserted(() -> assertThat(letters(subject)).hasSize(3));

        assertThat(replay(subject).body().toString())
                .isEqualTo(
                        json("{'consumer':'" + CONSUMER + "','subject':'" + subject + "','handled':2,'parked':false}"));
        assertThat(replay(subject).body().path("handled").asInt()).isZero();
        assertThat(letters(subject))
                .extracting(letter -> letter.path("state").asString())
                .containsOnly("HANDLED");
        assertThat(parked(subject).isMissingNode()).isTrue();
        assertThat(output).contains("operator operator-1 replayed " + CONSUMER + " " + subject + ": 2 handled");
        assertThat(output.getAll()).doesNotContain("secret words");
    }

    @Test
    void aLetterIsReplayedWithAllThatItsSubjectHas() {
        String subject = UUID.randomUUID().toString();
        tell(subject, 1, SIGNED, "{");
        tell(subject, 1, SIGNED, signed(subject));
        tell(subject, 2, "partnership.agreement.Unheard.v1", "?");
        await().untilAsserted(() -> assertThat(letters(subject)).hasSize(3));
        var offset = letters(subject).getLast().path("offset").asInt();

        var answer = post(LETTERS + "/" + offset + "/replay");

        assertThat(answer.body().path("handled").asInt()).isEqualTo(2);
        assertThat(parked(subject).isMissingNode()).isTrue();
    }

    @Test
    void whatIsNobodysEventIsListedAndCannotBeReplayed() {
        String mark = UUID.randomUUID().toString();
        RIG.send(Topics.AGREEMENTS, mark, Map.of(CloudEvent.TYPE, bytes(mark)), bytes("<script>alert(1)</script>"));
        await().untilAsserted(() -> assertThat(lettersOfType(mark)).hasSize(1));
        var letter = lettersOfType(mark).getFirst();

        var answer = post(LETTERS + "/" + letter.path("offset").asInt() + "/replay");

        assertThat(letter.path("state").asString()).isEqualTo("UNUSABLE");
        assertThat(letter.path("reason").asString()).isEqualTo("no usable header ce_subject");
        assertThat(letter.toString()).doesNotContain("script");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("NOT_REPLAYABLE");
        assertThat(post(LETTERS + "/999999/replay").status()).isEqualTo(404);
        assertThat(get("/v1/operations/dead-letters/nobody", operator()).status())
                .isEqualTo(404);
        assertThat(get(LETTERS + "?next=e30", operator()).code()).isEqualTo("INVALID_CURSOR");
    }

    @Test
    void aRecordLargerThanAnyEventIsADeadLetterWithoutItsData() {
        String subject = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        RIG.send(Topics.AGREEMENTS, subject, headers(subject, 1, SIGNED), bytes("\"" + "x".repeat(900_000) + "\""));
        tell(other, 1, SIGNED, "{");

        await().untilAsserted(() -> assertThat(letters(subject)).hasSize(1));
        assertThat(letters(subject).getFirst().path("bytes").asInt()).isZero();
        assertThat(letters(subject).getFirst().path("reason").asString()).contains("too large");
        await().untilAsserted(() -> assertThat(letters(other)).hasSize(1));
    }

    @Test
    void parkedSubjectsAndLettersComeInPages() {
        var subjects =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(3).toList();
        subjects.forEach(subject -> tell(subject, 1, SIGNED, "{"));
        subjects.forEach(subject ->
                await().untilAsserted(() -> assertThat(letters(subject)).hasSize(1)));

        assertThat(all(PARKED, 1))
                .extracting(each -> each.path("subject").asString())
                .containsAll(subjects);
        assertThat(all(PARKED, 1)).doesNotHaveDuplicates().isEqualTo(all(PARKED, 200));
        assertThat(all(LETTERS, 1)).doesNotHaveDuplicates().isEqualTo(all(LETTERS, 200));
        var consumers = get("/v1/operations/dead-letters", operator()).body().path("items");
        assertThat(consumers.path(0).path("letters").asInt())
                .isEqualTo(all(LETTERS, 200).size());
    }

    @Test
    void aSubjectThatNobodyHeardOfIsNotThere() {
        assertThat(replay("nobody").status()).isEqualTo(404);
        assertThat(asked(HttpMethod.POST, PARKED + "/replay", operator()).code())
                .isEqualTo("INVALID");
        assertThat(post(BLOCKED + "/agreements/nobody@1/skip").status()).isEqualTo(404);
        assertThat(post(BLOCKED + "/letters/x@1/skip").status()).isEqualTo(404);
        assertThat(post(BLOCKED + "/agreements/nobody/skip").code()).isEqualTo("INVALID");
    }

    @Test
    void anEventThatTheBrokerRefusesBlocksItsAggregateUntilAnOperatorDecides(CapturedOutput output) {
        setTopic(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "5000");
        String retried = tooLarge();
        String skipped = tooLarge();
        String fine = post("/v1/agreements/prospects", example("agreementRecordProspect"))
                .id();

        await().untilAsserted(() ->
                assertThat(blocked(retried).path("reason").asString()).isEqualTo("RecordTooLargeException"));
        await().untilAsserted(() ->
                assertThat(blocked(skipped).path("events").asInt()).isEqualTo(2));
        await().untilAsserted(() -> assertThat(heard(fine)).hasSize(2));
        assertThat(all(BLOCKED, 1)).isEqualTo(all(BLOCKED, 200));

        var skip = post(BLOCKED + "/agreements/" + skipped + "@1/skip");
        assertThat(skip.body().path("done").asBoolean()).isTrue();
        await().untilAsserted(() -> assertThat(heard(skipped)).hasSize(2));
        var told = heard(skipped).getFirst().event();
        assertThat(told.type()).isEqualTo("partnership.operation.EventSkipped.v1");
        assertThat(told.actor()).isEqualTo("operator-1");
        assertThat(Schemas.violations(told.type(), told.data())).isEmpty();
        assertThat(current(skipped).etag()).isEqualTo("\"2\"");

        setTopic(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1048588");
        assertThat(post(BLOCKED + "/agreements/" + retried + "@1/retry")
                        .body()
                        .path("done")
                        .asBoolean())
                .isTrue();
        await().untilAsserted(() -> assertThat(heard(retried)).hasSize(2));
        assertThat(heard(retried).getFirst().event().type()).endsWith("AgreementProspectRecorded.v1");
        assertThatNothingIsLeftToDecide(retried);
        assertThat(output)
                .contains("operator operator-1 skipped agreements " + skipped + "@1: done")
                .contains("operator operator-1 retried agreements " + retried + "@1: done");
    }

    private void assertThatNothingIsLeftToDecide(String id) {
        for (String decision : List.of("retry", "skip")) {
            assertThat(post(BLOCKED + "/agreements/" + id + "@1/" + decision)
                            .body()
                            .path("done")
                            .asBoolean())
                    .isFalse();
        }
    }

    /** Makes a prospect whose first event no compression brings below what the topic takes. */
    private String tooLarge() {
        var prospect = example("agreementRecordProspect");
        var objectives = prospect.putArray("objectives");
        var random = new Random(7);
        for (int i = 0; i < 8; i++) {
            var noise = new byte[990];
            random.nextBytes(noise);
            objectives
                    .addObject()
                    .put("text", HexFormat.of().formatHex(noise))
                    .putObject("source")
                    .put("document", "draft");
        }
        var answer = post("/v1/agreements/prospects", prospect);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.id();
    }

    private JsonNode blocked(String id) {
        return all(BLOCKED, 200).stream()
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElse(JSON.missingNode());
    }

    private JsonNode parked(String subject) {
        return all(PARKED, 200).stream()
                .filter(each -> each.path("subject").asString().equals(subject))
                .findFirst()
                .orElse(JSON.missingNode());
    }

    private List<JsonNode> letters(String subject) {
        return all(LETTERS, 200).stream()
                .filter(each -> each.path("subject").asString().equals(subject))
                .toList();
    }

    private List<JsonNode> lettersOfType(String type) {
        return all(LETTERS, 200).stream()
                .filter(each -> each.path("type").asString().equals(type))
                .toList();
    }

    private List<JsonNode> all(String path, int limit) {
        var items = new ArrayList<JsonNode>();
        String next = "";
        do {
            var page = get(path + "?limit=" + limit + next, operator());
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            page.body().path("items").forEach(items::add);
            next = page.body().has("next") ? "&next=" + page.body().path("next").asString() : "";
        } while (!next.isEmpty());
        return items;
    }

    private Answer replay(String subject) {
        var request = Map.of("consumer", CONSUMER, "subject", subject);
        return ask(HttpMethod.POST, PARKED + "/replay", operator(), request, null, null);
    }

    private Answer post(String path) {
        return ask(HttpMethod.POST, path, operator(), null, null, null);
    }

    private Answer asked(HttpMethod method, String path, @Nullable String token) {
        return ask(method, path, token, method.equals(HttpMethod.POST) ? "{}" : null, null, null);
    }

    private static String operator() {
        return RIG.tokens().token("operator-1", "operations");
    }

    /** What a subscriber that keeps the gap rule has heard of a subject; what came too early comes again. */
    private static List<ReceivedRecord> heard(String id) {
        var heard = new ArrayList<ReceivedRecord>();
        RIG.events(Topics.AGREEMENTS, id).stream()
                .filter(record -> record.event().sequence() == heard.size() + 1L)
                .forEach(heard::add);
        return heard;
    }

    private static void tell(String subject, long sequence, String type, String data) {
        RIG.send(Topics.AGREEMENTS, subject, headers(subject, sequence, type), bytes(data));
    }

    private static Map<String, byte[]> headers(String subject, long sequence, String type) {
        var headers = new HashMap<String, byte[]>();
        headers.put(CloudEvent.ID, bytes(subject + "@" + sequence));
        headers.put(CloudEvent.SOURCE, bytes("/agreement-service"));
        headers.put(CloudEvent.SUBJECT, bytes(subject));
        headers.put(CloudEvent.SEQUENCE, bytes("%010d".formatted(sequence)));
        headers.put(CloudEvent.TYPE, bytes(type));
        return headers;
    }

    private static String signed(String id) {
        return json("{'agreementId':'" + id + "','reference':'R','parties':[],'commitments':[]}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static void setTopic(String setting, String value) {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, RIG.topicPrefix() + Topics.AGREEMENTS);
        var change = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RIG.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
