package partnerships.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Python environment with pinned packages, made once for all checkouts. */
final class PythonEnvironment {

    private PythonEnvironment() {}

    /**
     * Returns the environment's folder, with the programs in {@code bin/}.
     *
     * @param name what it is for
     * @param pinned a requirements file; a changed one makes another environment
     */
    static Path with(String name, Path pinned) throws IOException {
        var version = Integer.toHexString(Files.readString(pinned).hashCode());
        var environment = Path.of(System.getProperty("user.home"), ".cache", "partnerships", name + "-" + version);
        var complete = environment.resolve("complete");
        if (!Files.exists(complete)) {
            Files.createDirectories(environment);
            Programs.run(environment.resolve("venv.log"), 60, List.of("python3", "-m", "venv", environment.toString()));
            Programs.run(
                    environment.resolve("pip.log"),
                    600,
                    List.of(
                            environment.resolve("bin/pip").toString(),
                            "install",
                            "--quiet",
                            "--disable-pip-version-check",
                            "--requirement",
                            pinned.toAbsolutePath().toString()));
            Files.createFile(complete);
        }
        return environment;
    }
}
