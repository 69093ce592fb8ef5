package partnerships.localrun.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import partnerships.localrun.process.LeashedProcess;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;
import partnerships.localrun.system.Service;

/** The four services as processes. */
final class ServiceProcesses implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Ending includes writing the archive of loaded classes, once after each build. */
    private static final Duration GRACE = Duration.ofSeconds(45);

    private static final List<String> JAVA_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx192m",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final LocalSystem system;
    private final Apps apps;
    private final Consumer<String> progress;
    private final Map<Service, LeashedProcess> processes = new LinkedHashMap<>();
    private boolean healthy;
    private boolean closing;

    ServiceProcesses(LocalSystem system, Apps apps, Consumer<String> progress) {
        this.system = system;
        this.apps = apps;
        this.progress = progress;
    }

    /**
     * Starts all of them and returns when all are healthy.
     *
     * @throws Failure if one ends, or is not healthy in time
     */
    void start() {
        long begun = System.nanoTime();
        system.services().forEach(this::start);
        var waiting = new ArrayList<>(system.services());
        while (!waiting.isEmpty()) {
            waiting.removeIf(service -> healthy(service, begun));
            if (Thread.currentThread().isInterrupted() || isClosing()) {
                throw new Failure("Stopped before everything was up.", 130);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        synchronized (processes) {
            healthy = true;
        }
    }

    private void start(Service service) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(apps.sharedClasses(service));
        command.addAll(List.of("-jar", apps.jar(service).toString()));
        startAnew(system.log(service.name()));
        synchronized (processes) {
            if (closing) {
                return;
            }
            processes.put(
                    service,
                    LeashedProcess.start(new LeashedProcess.Program(
                            command,
                            service.environment(),
                            system.log(service.name()),
                            system.run().resolve(service.name() + ".pid"),
                            GRACE)));
        }
    }

    private static void startAnew(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean healthy(Service service, long begun) {
        var health = Health.of(service);
        if (health.isUp()) {
            progress.accept("%s is healthy (%.1f s)".formatted(service.name(), (System.nanoTime() - begun) / 1e9));
            return true;
        }
        var code = process(service).exitCode();
        if (code.isPresent() && !isClosing()) {
            throw new Failure("%s ended with exit code %d while it was starting.%n%s"
                    .formatted(service.name(), code.get(), LogTail.lastWords(system.log(service.name()))));
        }
        if (System.nanoTime() - begun > PATIENCE.toNanos()) {
            throw new Failure("%s was not healthy within %d s: %s%n%s"
                    .formatted(
                            service.name(),
                            PATIENCE.toSeconds(),
                            health.why(),
                            LogTail.lastWords(system.log(service.name()))));
        }
        return false;
    }

    private LeashedProcess process(Service service) {
        synchronized (processes) {
            var process = processes.get(service);
            if (process == null) {
                throw new Failure("Stopped before everything was up.", 130);
            }
            return process;
        }
    }

    private boolean isClosing() {
        synchronized (processes) {
            return closing;
        }
    }

    /** Asks all to end at once, then waits for each; those that were still starting have nothing to finish, and are killed. */
    @Override
    public void close() {
        List<LeashedProcess> running;
        boolean inOrder;
        synchronized (processes) {
            closing = true;
            inOrder = healthy;
            running = List.copyOf(processes.values());
        }
        if (!inOrder) {
            running.forEach(process -> process.program().ifPresent(ProcessHandle::destroyForcibly));
        }
        running.forEach(LeashedProcess::askToEnd);
        running.forEach(LeashedProcess::close);
    }
}
