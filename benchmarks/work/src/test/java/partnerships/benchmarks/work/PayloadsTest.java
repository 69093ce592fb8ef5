package partnerships.benchmarks.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PayloadsTest {

    @Test
    void everyVersionHasATextOfItsOwnOfTheSameLength() {
        var texts = LongStream.range(0, 100)
                .mapToObj(version -> Payloads.text("agreement-0001", version))
                .collect(Collectors.toSet());

        assertThat(texts).hasSize(100).allMatch(text -> text.length() == 600);
    }

    @Test
    void commandsGoToAllAggregates() {
        var ids = LongStream.range(0, 20_000)
                .mapToObj(Payloads::aggregateOfCommand)
                .collect(Collectors.toSet());

        assertThat(ids).hasSize(Payloads.AGGREGATES);
    }

    @Test
    void anEventSaysWhoseItIsAndWhichVersion() {
        assertThat(new String(Payloads.event("agreement-0001", 3), UTF_8))
                .startsWith("{\"aggregateId\":\"agreement-0001\",\"version\":3,\"text\":\"")
                .hasSizeBetween(640, 680);
    }
}
