package partnerships.benchmarks.runner;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.DoubleFunction;

/** The least, the middle and the most of some values; NaN if there are none. What was not measured (NaN) is left out. */
record Spread(double min, double median, double max) {

    static Spread of(double... values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN);
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /** Returns the value below which a share of all values lies; NaN if there are none. */
    static double quantile(Collection<Long> values, double share) {
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    String text(DoubleFunction<String> format) {
        String middle = format.apply(median);
        return Double.isNaN(median) || min == max
                ? middle
                : "%s / %s / %s".formatted(format.apply(min), middle, format.apply(max));
    }
}
