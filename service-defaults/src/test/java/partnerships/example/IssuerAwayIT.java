package partnerships.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "partnerships.security.issuer=http://127.0.0.1:1")
class IssuerAwayIT extends ExampleIT {

    @Test
    void aServiceStartsWithoutItsIssuerAndSaysThatItCannotCheckTokens() {
        var answer = staff().get("/v1/things/x");

        assertThat(answer.problem()).isEqualTo("503 SIGN_IN_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(service().get("/v1/things/x").problem()).isEqualTo("401 UNAUTHENTICATED");
    }
}
