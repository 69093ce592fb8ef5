package partnerships.benchmarks.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventKeyTest {

    @Test
    void readsAnEventInWhateverOrderItsPartsAre() {
        var expected = new EventKey("agreement-0007", 12);

        assertThat(EventKey.of("{\"aggregateId\":\"agreement-0007\",\"version\":12,\"text\":\"a b\"}".getBytes(UTF_8)))
                .isEqualTo(expected);
        assertThat(EventKey.of("{\"aggregateId\":\"agreement-0007\",\"text\":\"a b\",\"version\":12}".getBytes(UTF_8)))
                .isEqualTo(expected);
    }
}
