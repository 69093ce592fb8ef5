package partnerships.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSummaryTest {

    @TempDir
    private Path root;

    @Test
    void itCountsWhatThisRunReported() throws IOException {
        report("a/target/surefire-reports/TEST-x.ATest.xml", 3, 0, 1, 2_000);
        report("b/target/failsafe-reports/TEST-x.BIT.xml", 2, 1, 0, 2_000);
        report("b/target/failsafe-reports/TEST-x.OldIT.xml", 5, 5, 0, 500);
        report("b/target/elsewhere/TEST-x.OtherIT.xml", 5, 5, 0, 2_000);

        assertThat(TestSummary.of(root, 1_000)).isEqualTo(new TestSummary(5, 1, List.of("x.BIT")));
    }

    private void report(String name, int tests, int failures, int skipped, long modified) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "<testsuite name=\"x\" tests=\"%d\" errors=\"0\" skipped=\"%d\" failures=\"%d\">"
                        .formatted(tests, skipped, failures));
        Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
    }
}
