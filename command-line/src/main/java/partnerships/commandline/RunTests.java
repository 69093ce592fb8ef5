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

/** Builds everything and runs all gates and tests, with one broker and one MongoDB for all of them; or one of the heavier suites. */
final class RunTests implements Command {

    private static final List<Suite> SUITES =
            List.of(new FaultSuite(), new FuzzSuite(), new MutationSuite(), new ContainerSuite());

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
        return "[<suite>] [<words for Maven>]";
    }

    @Override
    public String summary() {
        return "builds everything, runs every gate and every test, and sums up";
    }

    @Override
    public String more() {
        var text = new StringBuilder("""
                Starts one broker and one mongod of its own (on free ports; a running system is not touched);
                with PARTNERSHIPS_TEST_SERVERS=docker in the environment, as containers.
                For example: ./partnerships test -pl committee-service -am

                Suites that are too heavy for every build have words of their own:
                """);
        SUITES.forEach(suite -> text.append(
                "  ./partnerships test %s %s%n      %s%n".formatted(suite.name(), suite.arguments(), suite.summary())));
        return text.toString().strip();
    }

    @Override
    public int run(List<String> words) {
        if (words.stream().anyMatch(List.of("--help", "-h", "help")::contains)) {
            terminal.print("Usage: ./partnerships test " + arguments() + "\n\n" + summary() + "\n" + more());
            return 0;
        }
        var suite = SUITES.stream()
                .filter(known -> !words.isEmpty() && known.name().equals(words.getFirst()))
                .findFirst();
        if (suite.isPresent()) {
            var rest = suite.get().maven(words.subList(1, words.size()));
            return suite.get().needsServers() ? withServers(rest) : summedUp(rest, Map.of());
        }
        // Most tests wait for servers: two modules at a time, and where a module says so, two classes.
        var everything = new ArrayList<>(List.of("verify", "-T2", "-Djunit.jupiter.execution.parallel.enabled=true"));
        everything.addAll(words);
        return withServers(everything);
    }

    private int withServers(List<String> maven) {
        try (var servers = Servers.wanted()) {
            var mongodb =
                    new ConnectionString(servers.mongodbUri("")).getHosts().getFirst();
            terminal.print("one broker at %s, one MongoDB at %s".formatted(servers.bootstrapServers(), mongodb));
            return summedUp(
                    maven,
                    Map.of(
                            "PARTNERSHIPS_TEST_MONGODB_URI",
                            servers.mongodbUri(""),
                            "PARTNERSHIPS_TEST_KAFKA",
                            servers.bootstrapServers()));
        }
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
