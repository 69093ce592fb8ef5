package partnerships.committeeservice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Position;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.testkit.openapi.OpenApi;
import partnerships.testkit.openapi.Refusals;
import partnerships.testkit.rig.TestRig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on real servers, once for all its tests, asked over HTTP and told over Kafka as anybody would; its clock is ours. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningService.OurClock.class)
abstract class RunningService {

    static final TestRig RIG = TestRig.of(RunningService.class);
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Instant START = Instant.parse("2026-09-01T09:00:00Z");

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(START);

    @TestConfiguration
    static class OurClock {
        @Bean
        InstantSource businessClock() {
            return NOW::get;
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    MongoTemplate mongo;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RIG.properties(registry::add);
    }

    @BeforeEach
    void startTheClock() {
        NOW.set(START);
    }

    static void itIs(String instant) {
        NOW.set(Instant.parse(instant));
    }

    /** What came back. */
    record Answer(
            int status, @Nullable String eTag, @Nullable String location, JsonNode body) {

        String id() {
            return body.path("id").asString();
        }

        String code() {
            return body.path("code").asString();
        }
    }

    int port() {
        return port;
    }

    static String staff() {
        return keeperOfPosts("staff-1");
    }

    /** Somebody of the staff who may also say who holds which post. */
    static String keeperOfPosts(String sub) {
        return RIG.tokens()
                .token(sub, "committees:read", "committees:write", "notifications:read", "notifications:write");
    }

    static String userOf(String party) {
        return RIG.tokens().partyToken("user-of-" + party, party, "committees:read", "committees:write");
    }

    static String person(String sub) {
        return RIG.tokens().token(sub, "committees:read", "committees:write");
    }

    /** Where the service is. */
    String service() {
        return "http://127.0.0.1:" + port;
    }

    Answer get(String path, @Nullable String token) {
        return ask(HttpMethod.GET, path, token, null, Map.of());
    }

    Answer post(String path, String token, String body, String... headers) {
        var all = new HashMap<String, String>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return ask(HttpMethod.POST, path, token, json(body), all);
    }

    /** Sends a command of staff at the version that is stored now. */
    Answer command(String meeting, String verb, String body) {
        var eTag = get("/v1/meetings/" + meeting, staff()).eTag();
        return post("/v1/meetings/" + meeting + "/" + verb, staff(), body, "If-Match", String.valueOf(eTag));
    }

    Answer ask(
            HttpMethod method,
            String path,
            @Nullable String token,
            @Nullable String body,
            Map<String, String> headers) {
        var client = RestTestClient.bindToServer().baseUrl(service()).build();
        var request = client.method(method).uri(path).headers(all -> {
            headers.forEach(all::set);
            if (token != null) {
                all.setBearerAuth(token);
            }
        });
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        var result = request.exchange().expectBody(byte[].class).returnResult();
        byte[] bytes = result.getResponseBody();
        var location = result.getResponseHeaders().getLocation();
        var answered = bytes == null || bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
        if (result.getStatus().value() == 409) {
            Refusals.requireDeclared(OpenApi.kept(), method.name(), path, answered);
        }
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders().getETag(),
                location == null ? null : location.toString(),
                answered);
    }

    static String json(String single) {
        return single.replace('\'', '"');
    }

    /** Tells an agreement's event as agreement-service would, the next in its life. */
    void tell(String agreement, long sequence, String name, String data) {
        tellOn(
                Topics.AGREEMENTS,
                agreement,
                sequence,
                "partnership.agreement." + name + ".v1",
                json(data).getBytes(UTF_8));
    }

    void tellOn(String topic, String subject, long sequence, String type, byte[] data) {
        var further = Map.of(
                CloudEvent.RECORDED_TIME,
                NOW.get().toString(),
                CloudEvent.ACTOR,
                "staff-1",
                CloudEvent.CORRELATION_ID,
                "c-" + subject);
        RIG.publish(topic, new Position(subject, sequence), type, further, data);
    }

    /** Tells that an agreement between two presidents was signed, and waits for its committee. */
    String committeeOf(String agreement, String otherParty) {
        tell(agreement, 1, "AgreementSigned", Facts.signed(agreement, otherParty, Facts.UNKNOWN, Facts.UNKNOWN));
        return awaitCommittee(agreement);
    }

    String awaitCommittee(String agreement) {
        await().untilAsserted(() -> assertThat(committeesOf(agreement).size()).isPositive());
        return committeesOf(agreement).path(0).path("id").asString();
    }

    JsonNode committeesOf(String agreement) {
        return get("/v1/committees?agreementId=" + agreement, staff()).body().path("items");
    }

    JsonNode committee(String id) {
        return get("/v1/committees/" + id, staff()).body();
    }

    JsonNode meeting(String id) {
        return get("/v1/meetings/" + id, staff()).body();
    }

    /** Proposes a meeting with an agenda. */
    String proposed(String committee) {
        var answer = post(
                "/v1/meetings/proposals",
                staff(),
                "{'committeeId':'%s','reference':'%s','agenda':['Joint activities']}"
                        .formatted(committee, "REF-" + UUID.randomUUID()));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.id();
    }

    String scheduled(String committee) {
        var meeting = proposed(committee);
        assertThat(command(meeting, "schedule", Facts.TWELFTH_OF_OCTOBER).status())
                .isEqualTo(200);
        return meeting;
    }

    /** A meeting of 12 October at which both presidents were. */
    String held(String committee) {
        var meeting = scheduled(committee);
        itIs("2026-10-12T12:30:00Z");
        var outcome = "{'attendance':[{'post':'RCS/PRESIDENT','represented':'PRESENT'},"
                + "{'post':'LSH/PRESIDENT','represented':'PRESENT'}]}";
        assertThat(command(meeting, "record-outcome", outcome).status()).isEqualTo(200);
        return meeting;
    }

    /** Has somebody hold a post, from the day after the one on which the last holder began: the last of all holds it today. */
    void holds(String person, String post) {
        var path = "/v1/posts/" + post;
        var organisation = post.substring(0, post.indexOf('/')).toLowerCase(Locale.ROOT);
        put(path, "{'organisation':'%s'}".formatted(organisation));
        var known = get(path, staff());
        var from =
                LocalDate.of(2026, 1, 1).plusDays(known.body().path("holders").size());
        var holder = "{'personId':'%s','from':'%s'}".formatted(person, from);
        assertThat(post(path + "/holders", staff(), holder, "If-Match", String.valueOf(known.eTag()))
                        .status())
                .isEqualTo(200);
    }

    Answer put(String path, String body) {
        return ask(HttpMethod.PUT, path, staff(), json(body), Map.of());
    }

    static List<ReceivedRecord> told(String subject) {
        return RIG.events(Topics.COMMITTEES, subject);
    }

    static List<String> typesTold(String subject) {
        return told(subject).stream()
                .map(record -> record.event().type())
                .map(type -> type.substring(type.lastIndexOf('.', type.length() - 4) + 1, type.length() - 3))
                .toList();
    }
}
