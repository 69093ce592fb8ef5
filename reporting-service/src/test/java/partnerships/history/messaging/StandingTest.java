package partnerships.history.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records keep coming while it is looked how things stand. */
class StandingTest {

    private static final String PARTITION = "topic/0";

    /** Before each look a record is published, taken, passed and committed. */
    private static final class Busy implements Standing.Sources {

        private long records = 10;

        @Override
        public Map<String, Long> read() {
            return next();
        }

        @Override
        public Map<String, Long> committed() {
            return next();
        }

        @Override
        public Map<String, Long> taken() {
            return next();
        }

        @Override
        public Map<String, Long> ends() {
            return next();
        }

        private Map<String, Long> next() {
            records++;
            return Map.of(PARTITION, records);
        }
    }

    @Test
    void whatIsTakenBetweenTwoLooksIsNoLossAndMovesNobody() {
        var busy = new Busy();
        var before = Standing.of(busy);
        var now = Standing.of(busy);

        assertThat(now.displaced()).isFalse();
        assertThat(now.lost(before.taken())).isFalse();
        assertThat(now.reached(before.ends())).isTrue();
        assertThat(now.reached(now.ends())).isFalse();
    }

    @Test
    void whatTheDatabaseDoesNotHoldIsALossAndTheReaderStandsBehindIt() {
        Map<String, Long> far = Map.of(PARTITION, 5L);
        var dropped = new Standing(far, far, Map.of(), far);

        assertThat(dropped.displaced()).isTrue();
        assertThat(dropped.lost(Map.of())).isTrue();
        assertThat(new Standing(Map.of(), Map.of(), far, Map.of(PARTITION, 4L)).lost(Map.of()))
                .as("the database is ahead of the topics")
                .isTrue();
    }
}
