package partnerships.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the tests' reports of one run say. */
record TestSummary(int tests, int skipped, List<String> failed) {

    private static final Pattern REPORT = Pattern.compile(".*/(surefire|failsafe)-reports/TEST-[^/]*\\.xml");
    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>");

    /** Reads the reports under a checkout that are not older than {@code since}, milliseconds since the epoch. */
    static TestSummary of(Path root, long since) {
        int tests = 0;
        int skipped = 0;
        var failed = new ArrayList<String>();
        for (Path report : reports(root, since)) {
            var suite = SUITE.matcher(read(report));
            if (suite.find()) {
                String attributes = suite.group();
                tests += number(attributes, "tests");
                skipped += number(attributes, "skipped");
                if (number(attributes, "failures") + number(attributes, "errors") > 0) {
                    failed.add(report.getFileName().toString().replaceAll("^TEST-|\\.xml$", ""));
                }
            }
        }
        return new TestSummary(tests, skipped, List.copyOf(failed));
    }

    /** Returns the last lines a person reads. */
    String text(Terminal terminal, int mavensExitCode, Duration took) {
        var text = new StringBuilder("\n%d tests, %d skipped, %d min %d s: "
                .formatted(tests, skipped, took.toMinutes(), took.toSecondsPart()));
        text.append(mavensExitCode == 0 ? terminal.good("all gates and tests passed") : terminal.bad("FAILED"));
        failed.forEach(name -> text.append("\n  failed: ").append(name));
        if (mavensExitCode != 0 && failed.isEmpty()) {
            text.append("\n  no test failed: a gate did, or the build; Maven says above which");
        }
        return text.toString();
    }

    private static List<Path> reports(Path root, long since) {
        try (Stream<Path> files = Files.find(
                root,
                4,
                (path, file) -> REPORT.matcher(path.toString()).matches()
                        && file.lastModifiedTime().toMillis() >= since)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path report) {
        try {
            return Files.readString(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String attributes, String name) {
        var found = Pattern.compile("\\b" + name + "=\"(\\d+)\"").matcher(attributes);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
