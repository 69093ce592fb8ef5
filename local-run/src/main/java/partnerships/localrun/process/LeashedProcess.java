package partnerships.localrun.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A child process that never outlives us: it is asked to end (SIGTERM), then made to (SIGKILL), when {@link #close} is
 * called and also when this JVM dies without a word. Ctrl-C in the terminal does not reach it.
 */
public final class LeashedProcess implements AutoCloseable {

    private final Process leash;
    private final Path pidFile;
    private final Duration grace;

    private LeashedProcess(Process leash, Path pidFile, Duration grace) {
        this.leash = leash;
        this.pidFile = pidFile;
        this.grace = grace;
    }

    /**
     * What to run.
     *
     * @param command the program and its arguments
     * @param environment variables added to ours
     * @param log file that receives what it prints; appended to
     * @param pidFile file that holds its process id while it runs
     * @param grace how long it may take to end, whole seconds
     */
    public record Program(
            List<String> command, Map<String, String> environment, Path log, Path pidFile, Duration grace) {}

    /**
     * Starts the program.
     *
     * @throws UncheckedIOException if it can't be started; nothing runs then
     */
    public static LeashedProcess start(Program program) {
        try {
            Files.createDirectories(Objects.requireNonNull(program.log().getParent()));
            Files.deleteIfExists(program.pidFile());
            var builder = new ProcessBuilder(command(program))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            new File(program.log().toString())));
            builder.environment().putAll(program.environment());
            return new LeashedProcess(builder.start(), program.pidFile(), program.grace());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "could not start " + program.command().getFirst(), e);
        }
    }

    private static List<String> command(Program program) throws IOException {
        var command = new ArrayList<>(List.of("bash", "-c", script(), "leash"));
        command.add(program.pidFile().toString());
        command.add(Long.toString(program.grace().toSeconds()));
        command.addAll(program.command());
        return command;
    }

    private static String script() throws IOException {
        try (InputStream script = LeashedProcess.class.getResourceAsStream("leash.sh")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public boolean isAlive() {
        return leash.isAlive();
    }

    /** Returns its exit code, if it has ended. */
    public Optional<Integer> exitCode() {
        return leash.isAlive() ? Optional.empty() : Optional.of(leash.exitValue());
    }

    /** Returns the program's own process, if it runs. */
    public Optional<ProcessHandle> program() {
        try {
            return Files.readString(pidFile)
                    .lines()
                    .findFirst()
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Asks it to end, without waiting. */
    public void askToEnd() {
        try {
            leash.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends the program a signal, if it runs.
     *
     * @param name as {@code kill} knows it: {@code STOP}, {@code CONT}, {@code TERM}
     */
    public void signal(String name) {
        program().ifPresent(process -> send(name, process.pid()));
    }

    private static void send(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it at once, as a crash would (SIGKILL). */
    public void kill() {
        program().ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    /** Asks it to end and waits; kills what has not ended when its grace is over. */
    @Override
    public void close() {
        askToEnd();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!leash.waitFor(grace.plusSeconds(5).toMillis(), TimeUnit.MILLISECONDS)) {
                program().ifPresent(ProcessHandle::destroyForcibly);
                leash.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
