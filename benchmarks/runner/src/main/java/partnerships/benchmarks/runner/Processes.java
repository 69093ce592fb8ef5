package partnerships.benchmarks.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Processor time of processes that we started, and signals to them. */
final class Processes {

    private Processes() {}

    /** Returns the processor time of a process so far, user and system. */
    static double cpuSeconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** @param name {@code STOP}, {@code CONT} */
    static void signal(Process process, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
