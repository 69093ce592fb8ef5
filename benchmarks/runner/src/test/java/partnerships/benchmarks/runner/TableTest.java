package partnerships.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Table table =
            new Table("16 callers", List.of(Figure.ACCEPTED, Figure.LAG_P99), List.of(Figure.ACCEPTED));

    @Test
    void dividesOursByAPeersOfTheSameRound() {
        add("modulith", 100, 400);
        add(Contender.OURS, 200, 400);

        assertThat(table.ratio("modulith", Figure.ACCEPTED)).isEqualTo(new Spread(1, 1.5, 2));
    }

    @Test
    void showsTheSpreadOfEachFigureAndLeavesBlankWhatWasNotMeasured() {
        add("modulith", 1_000, 3_000, 2_000);
        add(Contender.OURS, 4_000, 4_000, 4_000);

        assertThat(table.markdown(List.of("modulith", "limits", Contender.OURS)))
                .contains("| modulith | 1,000 / 2,000 / 3,000 | – |")
                .contains("| ours | 4,000 | – |")
                .contains("| ours ÷ | accepted/s |")
                .contains("| modulith | 1.33 / 2.00 / 4.00 |")
                .doesNotContain("limits");
    }

    @Test
    void showsNoRatiosWithoutOurs() {
        add("modulith", 1_000);

        assertThat(table.markdown(List.of("modulith"))).doesNotContain("÷");
    }

    private void add(String contender, double... accepted) {
        for (double each : accepted) {
            table.add(contender, new Sample(Map.of(Figure.ACCEPTED, each)));
        }
    }
}
