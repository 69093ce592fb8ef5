package partnerships.agreementservice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import partnerships.testkit.openapi.OpenApi;
import partnerships.testkit.openapi.Refusals;
import partnerships.testkit.rig.TestRig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service on real servers, once for all its tests, asked over HTTP as anybody would. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
abstract class RunningService {

    static final TestRig RIG = TestRig.of(RunningService.class);
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Path CLOCK_OFFSET = Path.of("target", "clock-offset");

    @LocalServerPort
    private int port;

    @Autowired
    MongoTemplate mongo;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RIG.properties(registry::add);
        registry.add("management.server.port", () -> 0);
        registry.add(
                "partnerships.clock.offset-file",
                () -> CLOCK_OFFSET.toAbsolutePath().toString());
        moveClock(Duration.ZERO);
    }

    static void moveClock(Duration by) {
        try {
            Files.createDirectories(CLOCK_OFFSET.getParent());
            Files.writeString(CLOCK_OFFSET, Long.toString(by.toSeconds()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back. */
    record Answer(int status, HttpHeaders headers, JsonNode body) {

        String id() {
            return body.path("id").asString();
        }

        String etag() {
            return String.valueOf(headers.getETag());
        }

        String code() {
            return body.path("code").asString();
        }
    }

    int port() {
        return port;
    }

    static String staff() {
        return RIG.tokens().token("staff-1", "agreements:read", "agreements:write");
    }

    static String partyUser(String party) {
        return RIG.tokens().partyToken("user-of-" + party, party, "agreements:read", "agreements:write");
    }

    /** Where the service is. */
    String service() {
        return "http://127.0.0.1:" + port;
    }

    Answer get(String path, String token) {
        return ask(HttpMethod.GET, path, token, null, null, null);
    }

    Answer post(String path, Object body) {
        return ask(HttpMethod.POST, path, staff(), body, null, null);
    }

    /** Sends a command at the version that is stored now. */
    Answer command(String id, String verb, Object body) {
        return command(id, verb, body, staff());
    }

    Answer command(String id, String verb, Object body, String token) {
        return ask(
                HttpMethod.POST,
                "/v1/agreements/" + id + "/" + verb,
                token,
                body,
                current(id).etag(),
                null);
    }

    Answer current(String id) {
        return get("/v1/agreements/" + id, staff());
    }

    Answer ask(
            HttpMethod method,
            String path,
            @Nullable String token,
            @Nullable Object body,
            @Nullable String ifMatch,
            @Nullable String key) {
        var request = RestTestClient.bindToServer()
                .baseUrl(service())
                .build()
                .method(method)
                .uri(path)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                    if (ifMatch != null) {
                        headers.setIfMatch(ifMatch);
                    }
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                });
        var answer = (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON)
                                .body(body instanceof String text ? text : JSON.writeValueAsString(body)))
                .exchange()
                .returnResult(byte[].class);
        byte[] bytes = answer.getResponseBodyContent();
        var json = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
        if (answer.getStatus().value() == 409) {
            Refusals.requireDeclared(OpenApi.kept(), method.name(), path, json);
        }
        return new Answer(answer.getStatus().value(), answer.getResponseHeaders(), json);
    }

    /** An example of a request, under a reference of its own. */
    static ObjectNode example(String name) {
        try {
            var json = new ClassPathResource("examples/" + name + ".json").getContentAsString(StandardCharsets.UTF_8);
            return JSON.readValue(json, ObjectNode.class)
                    .put("reference", "AGR-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }
}
