package partnerships.localrun.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import partnerships.localrun.system.LocalSystem;

/**
 * Who runs the system in a folder. The lock is the operating system's: it goes with the process that holds it, however that
 * ends, so nothing has to be cleaned up after a crash.
 */
public final class RunLock implements AutoCloseable {

    private static final String LOCK = "supervisor.lock";
    private static final String FILE = "supervisor.properties";

    private final FileChannel channel;
    private final Path file;

    private RunLock(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /**
     * Who holds the lock.
     *
     * @param process the supervisor
     * @param portOffset the one it was started with
     * @param foreground whether somebody watches it in a terminal
     */
    public record Holder(ProcessHandle process, int portOffset, boolean foreground) {}

    /** Takes the lock for this process, if nobody has it. */
    static Optional<RunLock> take(LocalSystem system, boolean foreground) {
        try {
            Files.createDirectories(system.run());
            var channel = open(system.run());
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            var file = system.run().resolve(FILE);
            write(file, system.portOffset(), foreground);
            return Optional.of(new RunLock(channel, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns who holds the lock, if anybody does. */
    public static Optional<Holder> holder(Path runFolder) {
        if (!Files.exists(runFolder.resolve(LOCK))) {
            return Optional.empty();
        }
        try (var channel = open(runFolder);
                var lock = channel.tryLock()) {
            return lock == null ? read(runFolder.resolve(FILE)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path runFolder) throws IOException {
        return FileChannel.open(runFolder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void write(Path file, int portOffset, boolean foreground) throws IOException {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        properties.setProperty("portOffset", Integer.toString(portOffset));
        properties.setProperty("foreground", Boolean.toString(foreground));
        Path part = file.resolveSibling(FILE + ".part");
        try (var writer = Files.newBufferedWriter(part)) {
            properties.store(writer, null);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<Holder> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return ProcessHandle.of(Long.parseLong(properties.getProperty("pid", "0")))
                .map(process -> new Holder(
                        process,
                        Integer.parseInt(properties.getProperty("portOffset", "0")),
                        Boolean.parseBoolean(properties.getProperty("foreground"))));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
