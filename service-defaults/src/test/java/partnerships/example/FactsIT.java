package partnerships.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import partnerships.contracts.Topics;

@ExtendWith(OutputCaptureExtension.class)
class FactsIT extends ExampleIT {

    private static final int FAILURES = 5;

    @Autowired
    private ExampleService.Heard heard;

    @Test
    void aFailingRecordIsKeptAndNothingOvertakesIt(CapturedOutput output) {
        var facts = IntStream.rangeClosed(1, 20).mapToObj(i -> "fact " + i).toList();
        heard.failures.set(FAILURES);

        facts.forEach(this::tell);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heard.bodies).isEqualTo(facts));
        assertThat(RIG.events(Topics.deadLettersOf("committee-service.agreementFacts")))
                .isEmpty();
        assertThat(output.getAll())
                .contains("failed (" + FAILURES + ". attempt): ")
                .contains("ClassCastException")
                .doesNotContain("a failure that spring-kafka");
    }

    private void tell(String fact) {
        RIG.send(Topics.AGREEMENTS, "one", Map.of(), fact.getBytes(StandardCharsets.UTF_8));
    }
}
