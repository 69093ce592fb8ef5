package partnerships.commandline;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.LocalSystem;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, and how one is run. */
final class Commands {

    private static final int WIDTH = 120;

    private final Terminal terminal;
    private final CommandLine commandLine;

    Commands(Terminal terminal, LocalSystem system) {
        this.terminal = terminal;
        this.commandLine = new CommandLine(overall())
                .addSubcommand(new Up(terminal, system))
                .addSubcommand(new Down(terminal, system))
                .addSubcommand(new Status(terminal, system))
                .addSubcommand(new PlayDemo(terminal, system))
                .addSubcommand(Token.listingAccounts(terminal, system))
                .addSubcommand(new Mail(terminal, system))
                .addSubcommand(new Events(terminal, system))
                .addSubcommand(new Logs(terminal, system))
                .addSubcommand(new Clock(terminal, system))
                .addSubcommand(new Reset(terminal, system))
                .addSubcommand(RunTests.withSuites(terminal, system))
                .addSubcommand(Benchmark.taking(system))
                .addSubcommand(new Supervise(system))
                .addSubcommand(new DeclareKafka(terminal))
                .addSubcommand(new PlayInCompose(terminal, system))
                .addSubcommand(WithServers.taking());
        commandLine.getSubcommands().values().forEach(Commands::spaceOut);
        commandLine
                .setUsageHelpWidth(WIDTH)
                .setColorScheme(Help.defaultColorScheme(terminal.hasColours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .setPosixClusteredShortOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(terminal.out())
                .setParameterExceptionHandler((e, _) -> misunderstood(e))
                .setExecutionExceptionHandler((e, _, _) -> failed(e));
    }

    private static CommandSpec overall() {
        var spec = CommandSpec.create()
                .name("./partnerships")
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .hidden(true)
                        .scopeType(ScopeType.INHERIT)
                        .build());
        spec.usageMessage()
                .header("The partnerships system on this machine.")
                .synopsisHeading("%nUsage: ")
                .customSynopsis("./partnerships <command>")
                .commandListHeading("%n")
                .footerHeading("%n")
                .footer("""
                        ./partnerships <command> --help says more. Data and logs lie in .local/; everything listens on 127.0.0.1 only.

                        Settings (environment): PARTNERSHIPS_JAVA_HOME a JDK 25 · MONGODB_URI a replica set to use instead of our own mongod
                        PARTNERSHIPS_PORT_OFFSET a number added to every port · PARTNERSHIPS_LOCAL another folder than .local
                        CI=true no colours, no lines that overwrite themselves""");
        return spec;
    }

    /** Sets an empty line between the parts of a command's help, and of its suites'. */
    private static void spaceOut(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading(
                        command.getCommandSpec().positionalParameters().isEmpty() ? "%n" : "")
                .footerHeading("%n");
        command.getSubcommands().values().forEach(Commands::spaceOut);
    }

    /** Runs one command and returns the exit code: 0 done, 1 failed, 2 misunderstood, others as the command's help says. */
    int run(List<String> words) {
        boolean asksForAll = words.isEmpty() || words.getFirst().equals("help");
        return commandLine.execute(asksForAll ? new String[] {"--help"} : words.toArray(String[]::new));
    }

    /** Returns what {@code --help} shows; the script shows it from {@code overview.txt}, before anything is built. */
    String overview() {
        return commandLine.getUsageMessage(Help.Ansi.OFF);
    }

    private int misunderstood(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        terminal.error("%s. See: %s --help".formatted(why(e), command));
        return ExitCode.USAGE;
    }

    private static String why(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched ->
                "'%s' means nothing here%s"
                        .formatted(
                                unmatched.getUnmatched().getFirst(),
                                unmatched.getSuggestions().stream()
                                        .map(" (do you mean %s?)"::formatted)
                                        .findFirst()
                                        .orElse(""));
            case MissingParameterException missing ->
                e.getMessage()
                        + missing.getMissing().stream()
                                .map(Commands::candidates)
                                .collect(Collectors.joining());
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String candidates(ArgSpec argument) {
        return argument.completionCandidates() == null
                ? ""
                : StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                        .collect(Collectors.joining(", ", "; one of ", ""));
    }

    private int failed(Exception e) {
        if (e instanceof Failure failure) {
            return terminal.failed(failure);
        }
        terminal.error("That went wrong in a way nobody foresaw: " + Causes.of(e));
        if (System.getenv("PARTNERSHIPS_DEBUG") != null) {
            e.printStackTrace(System.err);
        }
        return ExitCode.SOFTWARE;
    }
}
