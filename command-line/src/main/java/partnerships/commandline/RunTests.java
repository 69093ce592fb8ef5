package partnerships.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import partnerships.localrun.system.LocalSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Builds everything and runs all gates and tests, with one broker and one MongoDB for all of them; or one of the heavier suites. */
@Command(
        name = "test",
        description = {
            "builds everything, runs every gate and every test, and sums up",
            "",
            "Starts one broker and one mongod of its own (on free ports; a running system is not touched);",
            "with PARTNERSHIPS_TEST_SERVERS=docker in the environment, as containers.",
            "For example: ./partnerships test -pl committee-service -am"
        },
        commandListHeading = "%nSuites that are too heavy for every build have words of their own:%n")
final class RunTests implements Callable<Integer> {

    private final MavenRun maven;

    @Parameters(paramLabel = "<word for Maven>", description = "handed on to mvn verify")
    private List<String> words = List.of();

    private RunTests(MavenRun maven) {
        this.maven = maven;
    }

    /** Returns the command with its suites. What is no suite and no option of ours is Maven's. */
    static CommandLine withSuites(Terminal terminal, LocalSystem system) {
        var maven = new MavenRun(terminal, system);
        var command = new CommandLine(new RunTests(maven))
                .addSubcommand(new FaultSuite(maven))
                .addSubcommand(new FuzzSuite(maven))
                .addSubcommand(new MutationSuite(maven))
                .addSubcommand(new ContainerSuite(maven))
                .setUnmatchedOptionsArePositionalParams(true);
        command.getCommandSpec().parser().stopAtPositional(true);
        return command;
    }

    @Override
    public Integer call() {
        // Most tests wait for servers: two modules at a time, and where a module says so, two classes.
        var everything = new ArrayList<>(List.of("verify", "-T2", "-Djunit.jupiter.execution.parallel.enabled=true"));
        everything.addAll(words);
        return maven.withServers(everything);
    }
}
