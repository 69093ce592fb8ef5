package partnerships.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityIT extends ExampleIT {

    private static final String THING = "/v1/things/x";

    @Test
    void whoBringsNoTokenIsNotLetIn() {
        var answer = service().get(THING);

        assertThat(answer.problem()).isEqualTo("401 UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
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
}
