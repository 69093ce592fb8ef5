package partnerships.commandline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs {@code benchmarks/runner}, which understands the words that follow. */
@Command(
        name = "benchmark",
        description = {
            "measures aggregate-store beside what a user would pick instead",
            "",
            "Builds what is missing, takes about 15 minutes, and writes docs/benchmarks.md. Has its own mongod and broker;",
            "measure on a machine that does nothing else. What is compared, and how: benchmarks/README.md"
        },
        footer = {
            "  --quick                    one short round of everything, in about 2 minutes; writes .local/benchmark/quick.md",
            "  --rounds <n>               how often each has its turn: 3, with --quick 1",
            "  --callers <n>[,<n>…]       how many call at once: 1,16,64",
            "  --commands <n>             commands of a turn: 6,000, with --quick 1,000; a quarter with one caller",
            "  --contenders <name>[,…]    only these: limits, fire-and-forget, modulith, textbook-outbox, ours",
            "  --only <part>[,…]          only these: throughput, latency, backlog, kills; by default all but kills",
            "  --kills <n>                kills each contender so often at work: 10",
            "  --compare-with <checkout>  another checkout, built: its aggregate-store takes part as ours@<folder>",
            "  --output <file>            where to write the page"
        })
final class Benchmark implements Callable<Integer> {

    private final LocalSystem system;

    @Parameters(paramLabel = "<option>", description = "one of these:")
    private List<String> words = List.of();

    private Benchmark(LocalSystem system) {
        this.system = system;
    }

    /** Returns the command, which hands on every word after it. */
    static CommandLine taking(LocalSystem system) {
        return new CommandLine(new Benchmark(system))
                .setStopAtPositional(true)
                .setUnmatchedOptionsArePositionalParams(true);
    }

    @Override
    public Integer call() {
        var runner = new ProcessBuilder(command()).inheritIO();
        runner.environment().put("PARTNERSHIPS_ROOT", system.root().toString());
        try {
            return runner.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmark could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(system.root().resolve("benchmarks/runner/target")),
                "partnerships.benchmarks.runner.Benchmark"));
        command.addAll(words);
        return command;
    }

    private static String classPath(Path built) {
        try {
            return built.resolve("classes") + File.pathSeparator + Files.readString(built.resolve("class-path"));
        } catch (IOException e) {
            throw new Failure(
                    "The benchmark is not built. Run: mvn -Dquick -DskipTests -pl benchmarks/runner -am package");
        }
    }
}
