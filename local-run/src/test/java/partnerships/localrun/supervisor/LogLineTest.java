package partnerships.localrun.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void aStructuredLineBecomesTimeLevelLoggerAndMessage() {
        String line = """
                {"@timestamp":"2026-11-24T11:35:16Z","log":{"level":"WARN","logger":"a.b.Relay"},"message":"late"}""";

        assertThat(LogLine.readable(line)).isEqualTo("2026-11-24T11:35:16Z WARN  Relay: late");
    }

    @Test
    void aFailureKeepsItsStackTrace() {
        String line = """
                {"@timestamp":"t","log":{"level":"ERROR","logger":"R"},"message":"m","error":{"stack_trace":"X\\n at y"}}""";

        assertThat(LogLine.readable(line)).isEqualTo("t ERROR R: m\nX\n at y");
    }

    @Test
    void anyOtherLineStaysAsItIs() {
        assertThat(LogLine.readable("{no JSON")).isEqualTo("{no JSON");
        assertThat(LogLine.readable("plain")).isEqualTo("plain");
    }
}
