package partnerships.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Schemathesis in a Python environment of its own, made once for all checkouts from the pinned versions in src/test/fuzz. */
final class Schemathesis {

    private static final Path PINNED = Path.of("src", "test", "fuzz", "requirements.txt");
    private static final Path SETTINGS = Path.of("src", "test", "fuzz", "schemathesis.toml");

    private final Path program;

    private Schemathesis(Path program) {
        this.program = program;
    }

    static Schemathesis installed() throws IOException {
        return new Schemathesis(PythonEnvironment.with("schemathesis", PINNED).resolve("bin/st"));
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
        int code = Programs.exitCode(report, 1_500, command);
        return new Outcome(code, Files.readString(report));
    }
}
