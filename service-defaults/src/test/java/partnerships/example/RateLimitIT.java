package partnerships.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"partnerships.rate-limit.per-second=1", "partnerships.rate-limit.burst=3"})
class RateLimitIT extends ExampleIT {

    @Test
    void whoAsksTooFastIsToldToWaitAndNobodyElseIs() {
        var greedy = service().bearer(RIG.tokens().token("greedy", "things:read"));

        var answers =
                IntStream.range(0, 40).mapToObj(_ -> greedy.get("/v1/things/x")).toList();

        var refused = answers.stream().filter(answer -> answer.status() == 429).toList();
        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.problem()).isEqualTo("429 TOO_MANY_REQUESTS");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        });
        assertThat(staff().get("/v1/things/x").status()).isEqualTo(200);
    }

    @Test
    void whoHasNoTokenIsCountedByAddressAndInNobodysWay() {
        var answers = IntStream.range(0, 40)
                .mapToObj(n -> n % 2 == 0
                        ? service().get("/v1/things/x")
                        : service().bearer("x.y.z").get("/v1/things/x"))
                .toList();

        assertThat(answers).extracting(answer -> answer.status()).contains(429).isSubsetOf(401, 429);
        var refused = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.problem()).isEqualTo("429 TOO_MANY_REQUESTS");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(service()
                        .bearer(RIG.tokens().token("late", "things:read"))
                        .get("/v1/things/x")
                        .status())
                .isEqualTo(200);
    }
}
