package partnerships.defaults.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FactsErrorHandlerTest {

    @Test
    void itTriesAgainWithoutEndAndNeverWaitsLongerThanAConsumerMay() {
        var attempts = FactsErrorHandler.endless().start();

        assertThat(LongStream.generate(attempts::nextBackOff).limit(10_000))
                .startsWith(100L, 200L, 400L)
                .allMatch(millis -> millis > 0 && millis <= 10_000);
    }
}
