package partnerships.localrun.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import partnerships.localrun.kafka.LocalBroker;
import partnerships.localrun.mongodb.LocalMongod;
import partnerships.localrun.process.Folders;
import partnerships.localrun.process.Ports;
import partnerships.localrun.system.LocalSystem;

/** Builds everything and runs all gates and tests, with one broker and one mongod for all of them. */
final class RunTests implements Command {

    private final Terminal terminal;
    private final LocalSystem system;

    RunTests(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.system = system;
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public String arguments() {
        return "[<words for Maven>]";
    }

    @Override
    public String summary() {
        return "builds everything, runs every gate and every test, and sums up";
    }

    @Override
    public String more() {
        return """
                Starts one broker and one mongod of its own (on free ports; a running system is not touched).
                For example: ./partnerships test -pl committee-service -am""";
    }

    @Override
    public int run(List<String> words) {
        if (words.size() == 1 && List.of("--help", "-h", "help").contains(words.getFirst())) {
            terminal.print("Usage: ./partnerships test " + arguments() + "\n\n" + summary() + "\n" + more());
            return 0;
        }
        long begun = System.currentTimeMillis();
        try (var servers = new Servers()) {
            servers.start();
            terminal.print("one broker at %s, one mongod at port %d"
                    .formatted(servers.broker.bootstrapServers(), servers.mongod.port()));
            int code = maven(words, servers);
            terminal.print(TestSummary.of(system.root(), begun)
                    .text(terminal, code, Duration.ofMillis(System.currentTimeMillis() - begun)));
            return code;
        }
    }

    private int maven(List<String> words, Servers servers) {
        var command = new ArrayList<>(List.of("mvn", "--batch-mode", "verify"));
        if (!words.stream().anyMatch(word -> word.equals("-X") || word.equals("-e"))) {
            command.add("--no-transfer-progress");
        }
        command.addAll(words);
        try {
            var builder = new ProcessBuilder(command)
                    .directory(system.root().toFile())
                    .inheritIO();
            builder.environment().putAll(servers.environment());
            var process = builder.start();
            var hook = new Thread(() -> end(process), "stop Maven");
            Runtime.getRuntime().addShutdownHook(hook);
            int code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(hook);
            return code;
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

    /** One broker and one mongod in a folder that goes with them. */
    private static final class Servers implements AutoCloseable {

        private final Path folder = temporaryFolder();
        private final LocalMongod mongod = new LocalMongod(folder.resolve("mongodb"), Ports.free());
        private final LocalBroker broker = new LocalBroker(folder.resolve("kafka"), Ports.free(), Ports.free());
        private final Thread hook = new Thread(this::stop, "stop test servers");

        private void start() {
            Runtime.getRuntime().addShutdownHook(hook);
            mongod.start();
            broker.start();
        }

        private Map<String, String> environment() {
            return Map.of(
                    "PARTNERSHIPS_TEST_MONGODB_URI", mongod.uri(""),
                    "PARTNERSHIPS_TEST_KAFKA", broker.bootstrapServers(),
                    "JAVA_HOME", System.getProperty("java.home"));
        }

        private synchronized void stop() {
            broker.close();
            mongod.close();
            Folders.delete(folder);
        }

        @Override
        public void close() {
            stop();
            Runtime.getRuntime().removeShutdownHook(hook);
        }

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("partnerships-test-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
