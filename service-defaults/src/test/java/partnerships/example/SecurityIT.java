package partnerships.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SecurityIT extends ExampleIT {

    private static final String THING = "/v1/things/x";

    @Test
    void whoBringsNoTokenIsNotLetIn() {
        var answer = service().get(THING);

        assertThat(answer.problem()).isEqualTo("401 UNAUTHENTICATED");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void theTokenSaysWhoIsCalling() {
        var answer = service()
                .bearer(RIG.tokens().partyToken("person-1", "lsh", "things:read"))
                .get(THING);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.body()).isEqualTo("{\"id\":\"x\",\"by\":\"person-1lshtrue\"}");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aTokenThatIsNotAsItMustBeIsRefused(String token) {
        var answer = service().bearer(token).get(THING);

        assertThat(answer.problem()).isEqualTo("401 UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    static Stream<Named<String>> badTokens() {
        var untrusted = RIG.tokens().untrusted("me", "things:read").entrySet().stream()
                .map(each -> Named.of(each.getKey(), each.getValue()));
        return Stream.concat(
                untrusted,
                Stream.of(
                        Named.of("garbage", "x.y.z"),
                        Named.of("no expiry", with("exp", null)),
                        Named.of("not valid yet", with("nbf", in(60))),
                        Named.of("no audience", with("aud", null)),
                        Named.of("nobody", with("sub", null)),
                        Named.of("a sub with a line end", with("sub", "a\nb")),
                        Named.of("an empty party", with("party", "")),
                        Named.of("a party that is no text", with("party", List.of("lsh")))));
    }

    @Test
    void aTokenOfAMegabyteIsNoToken() {
        assertThat(service().bearer("x".repeat(1024 * 1024)).get(THING).problem())
                .isEqualTo("401 UNAUTHENTICATED");
    }

    @Test
    void nothingIsWellKnown() {
        assertThat(service().get("/.well-known/oauth-protected-resource").problem())
                .isEqualTo("401 UNAUTHENTICATED");
    }

    @Test
    void clocksMayDifferByHalfAMinute() {
        String justExpired = RIG.tokens().custom(claims -> expiredFor(claims, 20));

        assertThat(service().bearer(justExpired).get(THING).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/things/x, things:read, 200",
        "GET, /v1/things/x, things:write, 403",
        "GET, /v1/things/x, THINGS:READ, 403",
        "GET, /v1/things/x, ROLE_things:read, 403",
        "POST, /v1/things/x/turn, things:write, 200",
        "POST, /v1/things/x/turn, things:read, 403",
        "DELETE, /v1/things/x, things:read, 405",
        "GET, /v1/others, things:read, 404",
        "GET, /actuator/health, things:read, 404",
        "GET, /error, things:read, 403",
    })
    void anAuthorityAllowsWhatItsRuleNamesAndNothingElse(String method, String path, String scope, int status) {
        var answer = service().bearer(RIG.tokens().token("me", scope)).method(method, path);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.problem()).isEqualTo("403 FORBIDDEN");
        }
    }

    @Test
    void everyAnswerForbidsTheBrowserWhatItNeverNeeds() {
        var answer = service().get(THING);

        assertThat(Stream.of("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Content-Security-Policy")
                        .map(answer::header))
                .containsExactly("nosniff", "DENY", "no-referrer", "default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void noOtherOriginIsLetIn() {
        var preflight = service()
                .with("Access-Control-Request-Method", "GET")
                .with("X-Origin", "https://evil.example.org")
                .method("OPTIONS", THING);

        assertThat(preflight.status()).isEqualTo(401);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "health/liveness", "health/readiness", "info", "prometheus"})
    void theManagementPortTellsHowTheServiceIs(String endpoint) {
        assertThat(management().get("/actuator/" + endpoint).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/env",
                "/beans",
                "/heapdump",
                "/threaddump",
                "/loggers",
                "/mappings",
                "/bindings",
                "/shutdown"
            })
    void theManagementPortHasNothingElse(String endpoint) {
        assertThat(management().get("/actuator" + endpoint).status()).isEqualTo(404);
    }

    @Test
    void theServiceItselfIsNotOnTheManagementPort() {
        assertThat(management().get(THING).status()).isEqualTo(404);
    }

    @Test
    void theDescriptionOfTheInterfaceIsForHoldersOfAnyToken() {
        assertThat(service().get("/v3/api-docs").status()).isEqualTo(401);

        var paths = service()
                .bearer(RIG.tokens().token("me"))
                .get("/v3/api-docs")
                .json()
                .path("paths");

        assertThat(names(paths.path("/v1/things").path("post"))).containsExactly("Idempotency-Key", "X-Correlation-Id");
        assertThat(names(paths.path("/v1/things/entries").path("get"))).containsExactly("by", "limit", "next", "after");
        assertThat(names(paths.path("/v1/things/{id}").path("get"))).containsExactly("id", "after");
    }

    private static List<String> names(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(each -> each.path("name").asString())
                .toList();
    }

    private static void reader(JWTClaimsSet.Builder claims) {
        claims.subject("me").claim("scope", "things:read");
    }

    private static String with(String claim, @Nullable Object value) {
        return RIG.tokens().custom(claims -> {
            reader(claims);
            claims.claim(claim, value);
        });
    }

    private static void expiredFor(JWTClaimsSet.Builder claims, long seconds) {
        reader(claims);
        claims.issueTime(in(-60)).notBeforeTime(in(-60)).expirationTime(in(-seconds));
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
