package partnerships.localrun.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import partnerships.localrun.system.LocalSystem;

/** Processes of an earlier run that are still ending, because its supervisor was killed. */
public final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Leftovers() {}

    /** Waits until none is left, and kills those that do not end. */
    public static void await(LocalSystem system) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<ProcessHandle> left = of(system);
        while (!left.isEmpty()) {
            if (System.nanoTime() > deadline) {
                left.forEach(ProcessHandle::destroyForcibly);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            left = of(system);
        }
    }

    /** Returns those that run. */
    public static List<ProcessHandle> of(LocalSystem system) {
        return Stream.of(system.run(), system.folder().resolve("mongodb"))
                .flatMap(Leftovers::pidFiles)
                .flatMap(file -> process(file, system).stream())
                .toList();
    }

    private static Stream<Path> pidFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> process(Path file, LocalSystem system) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> isOurs(process, system));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // removed by its leash just now, or not written yet
        }
    }

    /** A process id may have been given to somebody else since. */
    private static boolean isOurs(ProcessHandle process, LocalSystem system) {
        return process.info().commandLine().orElse("").contains(system.folder().toString());
    }
}
