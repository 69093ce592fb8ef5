package partnerships.commandline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Every request that the services describe, asked with what Schemathesis thinks of: see FuzzIT in system-tests. */
@Command(
        name = "fuzz",
        description =
                "asks every described request with made-up input, as everybody who might; needs python3 with venv and pip")
final class FuzzSuite implements Callable<Integer> {

    private final MavenRun maven;

    @Option(names = "--seed", paramLabel = "<number>", description = "the chance of an earlier run")
    private Optional<Integer> seed = Optional.empty();

    @Option(names = "--examples", paramLabel = "<number>", description = "how often each request is asked")
    private Optional<Integer> examples = Optional.empty();

    @Parameters(paramLabel = "<word for Maven>", description = "options of Maven (-D…, -o)")
    private List<String> words = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    FuzzSuite(MavenRun maven) {
        this.maven = maven;
    }

    @Override
    public Integer call() {
        SystemTests.checkOptions(spec, words);
        var arguments = SystemTests.of("fuzz");
        arguments.addAll(List.of("-Dit.test=FuzzIT", "-DexcludedGroups="));
        seed.ifPresent(number -> arguments.add("-Dfuzz.seed=" + number));
        examples.ifPresent(number -> arguments.add("-Dfuzz.examples=" + number));
        arguments.addAll(words);
        return maven.withServers(arguments);
    }
}
