package partnerships.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import partnerships.localrun.supervisor.Leftovers;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;

/** Starts the supervisor as a process of its own and lets go of it once everything is healthy. */
final class Background {

    /** A session of its own, so that Ctrl-C reaches us alone; closing the terminal later does not reach it either. */
    private static final String LAUNCH = """
            trap '' HUP
            exec 2>>"$1"
            shift
            if command -v setsid >/dev/null; then exec setsid "$@"; fi
            exec perl -e 'use POSIX; POSIX::setsid(); exec @ARGV' "$@"
            """;

    private static final int PATIENCE_SECONDS = 60;

    private static final List<String> JAVA_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx384m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Whose the supervisor is: ours until everything is healthy, or it has failed. */
    private enum State {
        OURS,
        STOPPING,
        LET_GO
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.OURS);
    private final Terminal terminal;
    private final LocalSystem system;

    Background(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    /**
     * Starts everything in the background.
     *
     * @throws Failure if it could not be started; nothing runs then
     */
    void start() {
        try {
            var supervisor = new ProcessBuilder(command())
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            system.log("supervisor").toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> letItStop(supervisor), "stop"));
            follow(supervisor);
            supervisor.outputWriter().write(Supervise.DETACH + "\n");
            supervisor.outputWriter().flush();
            state.set(State.LET_GO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(
                List.of("bash", "-c", LAUNCH, "up", system.log("supervisor").toString()));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        String jar = System.getProperty("java.class.path");
        command.addAll(List.of(
                "-XX:SharedArchiveFile=" + Path.of(jar).resolveSibling("supervisor.jsa"),
                "-XX:+AutoCreateSharedArchive",
                "-Xlog:cds=off,cds+dynamic=off,aot=off"));
        command.addAll(List.of("-jar", jar, "supervise"));
        return command;
    }

    private void follow(Process supervisor) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(supervisor.getInputStream(), StandardCharsets.UTF_8));
        var whatWentWrong = new StringJoiner("\n");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(Supervise.READY)) {
                return;
            }
            if (line.startsWith(Supervise.WRONG)) {
                whatWentWrong.add(line.substring(Supervise.WRONG.length()));
            } else {
                terminal.print("  " + line);
            }
        }
        if (!state.compareAndSet(State.OURS, State.LET_GO)) {
            LockSupport.park(); // Ctrl-C: the hook does the rest, and this JVM ends
        }
        supervisor
                .onExit()
                .completeOnTimeout(supervisor, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        throw new Failure(
                whatWentWrong.length() > 0
                        ? whatWentWrong.toString()
                        : "The supervisor ended without a word. Its log: " + system.log("supervisor"));
    }

    /** Closing its standard input is what makes it stop. */
    private void letItStop(Process supervisor) {
        if (!state.compareAndSet(State.OURS, State.STOPPING)) {
            return;
        }
        try {
            terminal.print("\nstopping what was started …");
            supervisor.getOutputStream().close();
            supervisor
                    .onExit()
                    .completeOnTimeout(supervisor, PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            supervisor.destroyForcibly();
            Leftovers.await(system);
            terminal.print("Nothing runs any more.");
        } catch (IOException e) {
            terminal.error(Causes.of(e));
        }
    }
}
