package partnerships.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Schemathesis in a Python environment of its own, made once for all checkouts from the pinned versions in src/test/fuzz. */
final class Schemathesis {

    private static final Path PINNED = Path.of("src", "test", "fuzz", "requirements.txt");
    private static final Path SETTINGS = Path.of("src", "test", "fuzz", "schemathesis.toml");

    private final Path program;

    private Schemathesis(Path program) {
        this.program = program;
    }

    static Schemathesis installed() throws IOException {
        var name =
                "schemathesis-" + Integer.toHexString(Files.readString(PINNED).hashCode());
        var environment = Path.of(System.getProperty("user.home"), ".cache", "partnerships", name);
        var complete = environment.resolve("complete");
        if (!Files.exists(complete)) {
            Files.createDirectories(environment);
            run(environment.resolve("venv.log"), 60, List.of("python3", "-m", "venv", environment.toString()));
            run(
                    environment.resolve("pip.log"),
                    600,
                    List.of(
                            environment.resolve("bin/pip").toString(),
                            "install",
                            "--quiet",
                            "--disable-pip-version-check",
                            "--requirement",
                            PINNED.toAbsolutePath().toString()));
            Files.createFile(complete);
        }
        return new Schemathesis(environment.resolve("bin/st"));
    }

    /** What a run found. */
    record Outcome(int code, String report) {}

    /**
     * Asks everything that a service describes.
     *
     * @param token whose bearer asks
     * @param examples how many made-up requests for each that is described
     */
    Outcome ask(RunningService service, String token, Path report, int seed, int examples) throws IOException {
        var command = List.of(
                program.toString(),
                "--config-file",
                SETTINGS.toAbsolutePath().toString(),
                "run",
                service.url().resolve("/v3/api-docs").toString(),
                "--header",
                "Authorization: Bearer " + token,
                "--seed",
                Integer.toString(seed),
                "--max-examples",
                Integer.toString(examples));
        int code = exitCode(report, 1_500, command);
        return new Outcome(code, Files.readString(report));
    }

    private static void run(Path log, int seconds, List<String> command) throws IOException {
        if (exitCode(log, seconds, command) != 0) {
            throw new IllegalStateException(command.getFirst() + " failed:\n" + Files.readString(log));
        }
    }

    private static File folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent()).toFile();
    }

    private static int exitCode(Path log, int seconds, List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folderOf(log)) // it keeps notes where it is started
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
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
}
