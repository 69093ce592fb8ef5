package partnerships.system;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What a service tells Prometheus, one line a measurement. */
record Measured(String text) {

    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:]+)(?:\\{(.*)})? (\\S+)");

    /** One measurement. */
    record Sample(String name, String labels, double value) {}

    /** Returns all measurements of that name that carry these labels, each written as {@code name="value"}. */
    List<Sample> all(String name, String... labels) {
        return text.lines()
                .map(LINE::matcher)
                .filter(line -> line.matches() && line.group(1).equals(name))
                .map(line -> new Sample(name, String.valueOf(line.group(2)), Double.parseDouble(line.group(3))))
                .filter(sample -> Arrays.stream(labels).allMatch(sample.labels()::contains))
                .toList();
    }

    /** Returns the sum of them; not a number if there is none, so that nothing equals it. */
    double sum(String name, String... labels) {
        var samples = all(name, labels);
        return samples.isEmpty()
                ? Double.NaN
                : samples.stream().mapToDouble(Sample::value).sum();
    }
}
