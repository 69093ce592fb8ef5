package partnerships.notificationservice;

import java.time.InstantSource;
import java.util.Objects;
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
import partnerships.testkit.openapi.OpenApi;
import partnerships.testkit.openapi.Refusals;
import partnerships.testkit.rig.TestRig;
import tools.jackson.databind.json.JsonMapper;

/** The service on real servers, once for the tests that ask it over HTTP; its clock stands still. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningService.MovedClock.class)
abstract class RunningService {

    static final TestRig RIG = TestRig.of(RunningService.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final SettableClock CLOCK = new SettableClock("2026-11-24T10:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    MongoTemplate mongo;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RIG.properties(registry::add);
    }

    @TestConfiguration
    static class MovedClock {
        @Bean
        InstantSource businessClock() {
            return CLOCK;
        }
    }

    int port() {
        return port;
    }

    static String staff() {
        return RIG.tokens().token("staff", "notifications:read", "notifications:write");
    }

    String view(String path) {
        return exchange(HttpMethod.GET, path, staff(), "").body();
    }

    int status(HttpMethod method, String path, String token, String body) {
        return exchange(method, path, token, body).status();
    }

    Answer exchange(HttpMethod method, String path, String token, String body) {
        var client = client(method, path, token);
        var result = (method.equals(HttpMethod.GET) ? client : client.body(body))
                .exchange()
                .returnResult(String.class);
        var answered = Objects.requireNonNullElse(result.getResponseBody(), "");
        if (result.getStatus().value() == 409) {
            Refusals.requireDeclared(OpenApi.kept(), method.name(), path, JSON.readTree(answered));
        }
        return new Answer(result.getStatus().value(), answered);
    }

    RestTestClient.RequestBodySpec client(HttpMethod method, String path, String token) {
        var client = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON);
        return token.equals("none") ? client : client.header("Authorization", "Bearer " + token);
    }

    record Answer(int status, String body) {}
}
