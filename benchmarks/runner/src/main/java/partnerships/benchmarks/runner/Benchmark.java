package partnerships.benchmarks.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import partnerships.benchmarks.runner.Plan.Part;
import partnerships.localrun.process.Folders;
import partnerships.localrun.system.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures aggregate-store beside what a user would pick instead. */
@Command(
        name = "./partnerships benchmark",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "measures aggregate-store beside what a user would pick instead",
            "",
            "Has its own mongod and broker. Measure on a machine that does nothing else; how busy others kept it is shown."
        })
final class Benchmark implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(names = "--quick", description = "one short round of everything, in about 2 minutes; not to be quoted")
    private boolean quick;

    @Option(names = "--rounds", paramLabel = "<n>", description = "how often each has its turn: 3, with --quick 1")
    private @Nullable Integer rounds;

    @Option(
            names = "--callers",
            paramLabel = "<n>",
            split = ",",
            defaultValue = "1,16,64",
            description = "how many call at once: ${DEFAULT-VALUE}")
    private List<Integer> callers = List.of();

    @Option(
            names = "--commands",
            paramLabel = "<n>",
            description = "commands of a turn: 6,000, with --quick 1,000; a quarter with one caller")
    private @Nullable Integer commands;

    @Option(
            names = "--contenders",
            paramLabel = "<name>",
            split = ",",
            description = "only these: limits, fire-and-forget, modulith, textbook-outbox, ours")
    private List<String> contenders = List.of();

    @Option(
            names = "--only",
            paramLabel = "<part>",
            split = ",",
            description = "only these: throughput, latency, backlog, kills; by default all but kills")
    private Set<Part> only = EnumSet.of(Part.THROUGHPUT, Part.LATENCY, Part.BACKLOG);

    @Option(names = "--kills", paramLabel = "<n>", description = "kills each contender so often at work: 10")
    private @Nullable Integer kills;

    @Option(
            names = "--compare-with",
            paramLabel = "<checkout>",
            description = "another checkout of this repository, built: its aggregate-store takes part as ours@<folder>")
    private @Nullable Path other;

    @Option(
            names = "--output",
            paramLabel = "<file>",
            description = "where to write the page: docs/benchmarks.md, with --quick .local/benchmark/quick.md")
    private @Nullable Path output;

    private final Path root = Path.of(
                    Optional.ofNullable(System.getenv("PARTNERSHIPS_ROOT")).orElse("."))
            .toAbsolutePath()
            .normalize();
    private final Path local = Optional.ofNullable(System.getenv("PARTNERSHIPS_LOCAL"))
            .map(Path::of)
            .orElse(root.resolve(".local"))
            .toAbsolutePath();

    private Benchmark() {}

    public static void main(String[] words) {
        System.exit(commandLine().execute(words));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Benchmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, _) -> {
                    e.getCommandLine()
                            .getErr()
                            .println("error: %s. See: ./partnerships benchmark --help".formatted(e.getMessage()));
                    return ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, command, _) -> {
                    if (failure instanceof Failure expected) {
                        command.getErr().println("error: " + expected.getMessage());
                        return ExitCode.SOFTWARE;
                    }
                    throw failure;
                });
    }

    @Override
    public Integer call() {
        var plan = plan();
        plan.contenders().forEach(Contender::classPath); // says at once what is not built
        var out = spec.commandLine().getOut();
        var tables = new ArrayList<Table>();
        var progress = new Progress(out);
        var folder = local.resolve("benchmark");
        Folders.delete(folder.resolve("data"));
        try (var servers = new BenchmarkServers(folder.resolve("data"))) {
            measure(plan, servers, folder.resolve("data"), progress, tables);
            var page = page(folder);
            Report.write(page, Report.head(plan, servers, progress), tables, plan);
            progress.say("written: " + page);
        }
        Folders.delete(folder.resolve("data"));
        return 0;
    }

    private static void measure(
            Plan plan, BenchmarkServers servers, Path folder, Progress progress, List<Table> tables) {
        var inRounds = EnumSet.of(Part.THROUGHPUT, Part.LATENCY);
        inRounds.retainAll(plan.parts());
        if (!inRounds.isEmpty()) {
            try (var rounds = new Rounds(plan, servers, folder, progress)) {
                if (inRounds.contains(Part.THROUGHPUT)) {
                    plan.callers().forEach(callers -> tables.add(rounds.throughput(callers)));
                }
                if (inRounds.contains(Part.LATENCY)) {
                    tables.add(rounds.latency());
                }
            }
        }
        if (plan.parts().contains(Part.BACKLOG)) {
            tables.add(new Backlog(plan, servers, folder, progress).measure());
        }
        if (plan.parts().contains(Part.KILLS)) {
            tables.add(new Kills(plan, servers, folder, progress).measure());
        }
    }

    private Path page(Path folder) {
        return Optional.ofNullable(output)
                .orElse(quick ? folder.resolve("quick.md") : root.resolve("docs/benchmarks.md"));
    }

    private Plan plan() {
        return new Plan(
                chosen(),
                parts(),
                positive("--rounds", rounds, quick ? 1 : 3),
                callers.stream().map(number -> positive("--callers", number, 1)).toList(),
                positive("--commands", commands, quick ? 1_000 : 6_000),
                quick ? 500 : 3_000,
                quick ? 4 : 10,
                quick ? 3_000 : 20_000,
                positive("--kills", kills, 10));
    }

    private Set<Part> parts() {
        var parts = EnumSet.copyOf(only);
        if (kills != null) {
            parts.add(Part.KILLS);
        }
        return parts;
    }

    private int positive(String option, @Nullable Integer given, int otherwise) {
        if (given != null && given < 1) {
            throw new ParameterException(
                    spec.commandLine(), "%s is %d; it must be at least 1".formatted(option, given));
        }
        return given == null ? otherwise : given;
    }

    private List<Contender> chosen() {
        var all = Contender.all(root);
        var names = all.stream().map(Contender::name).toList();
        contenders.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no contender '%s'; there are %s".formatted(name, String.join(", ", names)));
        });
        var chosen = new ArrayList<>(all.stream()
                .filter(contender -> contenders.isEmpty() || contenders.contains(contender.name()))
                .toList());
        if (other != null) {
            chosen.add(Contender.oursOf(other.toAbsolutePath().normalize()));
        }
        return List.copyOf(chosen);
    }
}
