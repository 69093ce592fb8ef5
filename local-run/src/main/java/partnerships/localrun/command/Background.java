package partnerships.localrun.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import partnerships.localrun.supervisor.Leftovers;
import partnerships.localrun.supervisor.RunLock;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;

/** Starts the supervisor as a process of its own and lets go of it once everything is healthy. */
final class Background {

    /** A process group of its own, so that Ctrl-C reaches us alone; closing the terminal later does not reach it either. */
    private static final String LAUNCH =
            "set -m; trap '' HUP; log=$1; shift; exec 3<&0; \"$@\" <&3 3<&- 2>>\"$log\" & disown";

    private static final List<String> JAVA_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx384m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

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
            var launcher = new ProcessBuilder(command())
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            system.log("supervisor").toFile()))
                    .start();
            var hook = new Thread(() -> letItStop(launcher), "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            follow(launcher);
            try (var out = launcher.getOutputStream()) {
                out.write((Supervise.DETACH + "\n").getBytes(StandardCharsets.UTF_8));
            }
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(
                List.of("bash", "-c", LAUNCH, "up", system.log("supervisor").toString()));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "supervise"));
        return command;
    }

    private void follow(Process launcher) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        var said = new ArrayList<String>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(Supervise.READY)) {
                return;
            }
            if (line.startsWith(Supervise.FAILED)) {
                throw new Failure(
                        said.isEmpty() ? "It could not be started." : String.join("\n", said),
                        Integer.parseInt(line.substring(Supervise.FAILED.length())));
            }
            said.add(line);
            if (!line.startsWith(" ")) {
                terminal.print("  " + line);
            }
        }
        throw new Failure("The supervisor ended. Its log: " + system.log("supervisor"));
    }

    /** Closing its standard input is what makes it stop. */
    private void letItStop(Process launcher) {
        try {
            launcher.getOutputStream().close();
            RunLock.holder(system.run()).ifPresent(holder -> {
                terminal.print("\nstopping what was started …");
                holder.process()
                        .onExit()
                        .orTimeout(60, TimeUnit.SECONDS)
                        .exceptionally(late -> holder.process())
                        .join();
            });
            Leftovers.await(system);
        } catch (IOException e) {
            terminal.error(Causes.of(e));
        }
    }
}
