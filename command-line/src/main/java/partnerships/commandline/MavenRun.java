package partnerships.commandline;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import partnerships.localrun.servers.Servers;
import partnerships.localrun.system.LocalSystem;

/** Maven on this checkout, with a summary of the tests at its end. */
final class MavenRun {

    private final Terminal terminal;
    private final LocalSystem system;

    MavenRun(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    /** Runs it beside one broker and one MongoDB, which the tests find in their environment; returns its exit code. */
    int withServers(List<String> words) {
        try (var servers = Servers.wanted()) {
            var mongodb =
                    new ConnectionString(servers.mongodbUri("")).getHosts().getFirst();
            terminal.print("one broker at %s, one MongoDB at %s".formatted(servers.bootstrapServers(), mongodb));
            return summedUp(
                    words,
                    Map.of(
                            "PARTNERSHIPS_TEST_MONGODB_URI",
                            servers.mongodbUri(""),
                            "PARTNERSHIPS_TEST_KAFKA",
                            servers.bootstrapServers()));
        }
    }

    /** Runs it without servers; returns its exit code. */
    int alone(List<String> words) {
        return summedUp(words, Map.of());
    }

    private int summedUp(List<String> words, Map<String, String> environment) {
        long begun = System.currentTimeMillis();
        int code = maven(words, environment);
        terminal.print(TestSummary.of(system.root(), begun)
                .text(terminal, code, Duration.ofMillis(System.currentTimeMillis() - begun)));
        return code;
    }

    private int maven(List<String> words, Map<String, String> environment) {
        var command = new ArrayList<>(List.of("mvn", "--batch-mode"));
        if (!words.stream().anyMatch(word -> word.equals("-X") || word.equals("-e"))) {
            command.add("--no-transfer-progress");
        }
        command.addAll(words);
        try {
            var builder = new ProcessBuilder(command)
                    .directory(system.root().toFile())
                    .inheritIO();
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "stop Maven"));
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Maven (mvn) could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
    }
}
