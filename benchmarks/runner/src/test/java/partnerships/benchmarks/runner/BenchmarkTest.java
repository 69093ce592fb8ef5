package partnerships.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

    private final StringWriter said = new StringWriter();

    @Test
    void saysWhichContendersThereAre() {
        assertThat(execute("--contenders", "axon")).isEqualTo(2);
        assertThat(said.toString()).contains("there is no contender 'axon'; there are limits, fire-and-forget");
    }

    @Test
    void refusesNumbersThatMeasureNothing() {
        assertThat(execute("--rounds", "0")).isEqualTo(2);
        assertThat(said.toString())
                .contains("error: --rounds is 0; it must be at least 1. See: ./partnerships benchmark --help");
    }

    @Test
    void explainsItself() {
        assertThat(execute("--help")).isZero();
        assertThat(said.toString()).contains("--quick", "--callers", "--only", "--compare-with");
    }

    private int execute(String... words) {
        var writer = new PrintWriter(said, true);
        return Benchmark.commandLine().setErr(writer).setOut(writer).execute(words);
    }
}
