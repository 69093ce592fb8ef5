package partnerships.benchmarks.runner;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine, as far as it says what it is; what else runs on it, where there is {@code /proc}. */
final class Machine {

    private static final double TICKS_PER_SECOND = 100;

    private Machine() {}

    /** Returns processors, memory and system in one line. */
    static String text() {
        String processor = lines("/proc/cpuinfo")
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse(System.getProperty("os.arch"));
        return "%d × %s%s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor,
                        memory().map(gigabytes -> ", " + gigabytes + " GiB").orElse(""),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"));
    }

    private static Optional<Long> memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? Optional.of(Math.round(system.getTotalMemorySize() / (double) (1L << 30)))
                : Optional.empty();
    }

    /** How many processors are kept busy from now on by others than those who are measured. */
    static final class Watch {

        private final long begun = System.nanoTime();
        private final double busy = busySeconds();
        private final double own = ownSeconds();

        /**
         * Returns how many processors others kept busy; NaN where the machine does not say.
         *
         * @param measured processor time since, of those who are measured
         */
        double others(double measured) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            return Math.max(0, (busySeconds() - busy - measured - (ownSeconds() - own)) / seconds);
        }

        private static double ownSeconds() {
            return Processes.cpuSeconds(ProcessHandle.current());
        }

        /** user, nice, system, irq, softirq */
        private static double busySeconds() {
            return lines("/proc/stat")
                    .findFirst()
                    .map(line -> List.of(line.strip().split(" +")))
                    .map(words -> Stream.of(1, 2, 3, 6, 7)
                                    .mapToLong(word -> Long.parseLong(words.get(word)))
                                    .sum()
                            / TICKS_PER_SECOND)
                    .orElse(Double.NaN);
        }
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
