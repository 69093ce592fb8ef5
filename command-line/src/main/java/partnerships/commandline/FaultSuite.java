package partnerships.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The running system under kills, stops, cut wires and full disks; its cases lie in system-tests, one class each. */
@Command(
        name = "faults",
        description =
                "kills, stops and cuts off real parts under load, then audits; without words every case with a small load")
final class FaultSuite implements Callable<Integer> {

    private static final Pattern CASE = Pattern.compile("F[0-9]{2}");

    private final MavenRun maven;

    @Option(names = "--all", description = "also the cases that are too long for every change")
    private boolean all;

    @Option(names = "--seed", paramLabel = "<number>", description = "the chance of an earlier run")
    private Optional<Long> seed = Optional.empty();

    @Parameters(paramLabel = "F05 | <word for Maven>", description = "cases to run; options of Maven (-D…, -o)")
    private List<String> words = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    FaultSuite(MavenRun maven) {
        this.maven = maven;
    }

    @Override
    public Integer call() {
        return maven.alone(words()); // it kills its servers, so it has its own
    }

    /** Returns the arguments for Maven; the last word counts. */
    List<String> words() {
        var cases = new ArrayList<String>();
        var forMaven = new ArrayList<String>();
        for (String word : words) {
            (CASE.matcher(word).matches() ? cases : forMaven).add(word);
        }
        SystemTests.checkOptions(spec, forMaven);
        var arguments = SystemTests.of("faults");
        seed.ifPresent(number -> arguments.add("-Dfaults.seed=" + number));
        arguments.add("-DexcludedGroups=" + (all || !cases.isEmpty() ? "fuzz" : "fuzz,by-command"));
        arguments.add("-Dit.test="
                + (cases.isEmpty()
                        ? "F*IT"
                        : cases.stream().map(id -> id + "*IT").collect(Collectors.joining(","))));
        arguments.addAll(forMaven);
        return arguments;
    }
}
