package partnerships.defaults.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private static final long SECOND = 1_000_000_000;

    private final AtomicLong nanos = new AtomicLong();
    private final TokenBuckets buckets = new TokenBuckets(new RateLimit(2, 5), nanos::get);

    @Test
    void aBurstIsAnsweredThenTheSteadyRate() {
        assertThat(taken("a", 9)).isEqualTo(5);

        nanos.addAndGet(SECOND);
        assertThat(taken("a", 9)).isEqualTo(2);

        nanos.addAndGet(SECOND / 2);
        assertThat(taken("a", 9)).isEqualTo(1);
    }

    @Test
    void aLongPauseFillsNoMoreThanTheBucket() {
        assertThat(taken("a", 9)).isEqualTo(5);

        nanos.addAndGet(1000 * SECOND);
        assertThat(taken("a", 9)).isEqualTo(5);
    }

    @Test
    void oneCallersHasteIsNobodyElses() {
        taken("a", 9);

        assertThat(taken("b", 9)).isEqualTo(5);
    }

    @Test
    void onlyTheLongestUnseenIsForgotten() {
        taken("a", 9);
        IntStream.range(0, TokenBuckets.MOST_CALLERS - 1).forEach(i -> buckets.take("caller-" + i));
        assertThat(taken("a", 1)).isZero();

        IntStream.range(0, TokenBuckets.MOST_CALLERS).forEach(i -> buckets.take("further-" + i));
        assertThat(taken("a", 1)).isOne();
    }

    @Test
    void aLimitThatLetsNobodyInIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimit(5, 0));
    }

    private long taken(String caller, int asked) {
        return IntStream.range(0, asked).filter(_ -> buckets.take(caller)).count();
    }
}
