package partnerships.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KillsTest {

    @Test
    void countsWhatIsMissingDoubledAndInDisorder() {
        var accepted = List.of(event(1), event(2), event(4));
        var committed = List.of(event(1), event(2), event(3), event(4), event(5));

        var audited = Kills.audited(accepted, committed, List.of(event(1), event(1), event(3), event(2), event(1)));

        assertThat(audited.get(Figure.COMMANDS)).isEqualTo(3);
        assertThat(audited.get(Figure.LOST)).isEqualTo(1);
        assertThat(audited.get(Figure.UNPUBLISHED)).isEqualTo(2);
        assertThat(audited.get(Figure.DUPLICATES)).isEqualTo(2);
        assertThat(audited.get(Figure.DISORDERED)).isEqualTo(1);
    }

    private static EventKey event(long version) {
        return new EventKey("agreement-0001", version);
    }
}
