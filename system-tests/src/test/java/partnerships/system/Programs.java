package partnerships.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of other languages, run to their end. */
final class Programs {

    private Programs() {}

    /** Answers whether a program stands on the path. */
    static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /**
     * Runs a program and returns its exit code.
     *
     * @param log takes all it prints; it is started in the log's folder
     * @param seconds after which it is killed
     * @throws IllegalStateException if it took longer
     */
    static int exitCode(Path log, int seconds, List<String> command) {
        return exitCode(log, seconds, command, Map.of());
    }

    /** @param environment in addition to ours */
    static int exitCode(Path log, int seconds, List<String> command, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command)
                    .directory(Objects.requireNonNull(log.toAbsolutePath().getParent())
                            .toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command.getFirst() + " took longer than " + seconds + " s");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(command.getFirst() + " could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs a program that must succeed. */
    static void run(Path log, int seconds, List<String> command) throws IOException {
        if (exitCode(log, seconds, command) != 0) {
            throw new IllegalStateException(command.getFirst() + " failed:\n" + Files.readString(log));
        }
    }
}
