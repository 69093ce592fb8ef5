package partnerships.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(Spread.of(4, 1, 3, 2)).isEqualTo(new Spread(1, 2.5, 4));
    }

    @Test
    void leavesOutWhatWasNotMeasured() {
        assertThat(Spread.of(Double.NaN, 7)).isEqualTo(new Spread(7, 7, 7));
        assertThat(Spread.of().median()).isNaN();
    }

    @Test
    void aQuantileIsOneOfTheValues() {
        assertThat(Spread.quantile(List.of(30L, 10L, 20L), 0.5)).isEqualTo(20);
        assertThat(Spread.quantile(List.of(30L, 10L, 20L), 1)).isEqualTo(30);
        assertThat(Spread.quantile(List.of(), 0.5)).isNaN();
    }
}
