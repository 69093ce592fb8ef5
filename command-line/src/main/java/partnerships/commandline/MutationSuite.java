package partnerships.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Changes the models and the store in small ways, and expects a unit test to notice. */
@Command(
        name = "mutations",
        description =
                "changes the models and aggregate-store in small ways; at least 85 of 100 changes must make a test fail")
final class MutationSuite implements Callable<Integer> {

    private final MavenRun maven;

    @Parameters(
            paramLabel = "<word for Maven>",
            description = "for example -pl and modules, else those with a model and the store")
    private List<String> words = List.of();

    MutationSuite(MavenRun maven) {
        this.maven = maven;
    }

    @Override
    public Integer call() {
        return maven.alone(words());
    }

    /** Returns the arguments for Maven. */
    List<String> words() {
        var arguments = new ArrayList<>(List.of(
                "test-compile", "org.pitest:pitest-maven:mutationCoverage", "-Pmutations", "-Dquick", "--fail-at-end"));
        if (words.stream().noneMatch(word -> word.equals("-pl") || word.equals("--projects"))) {
            arguments.addAll(
                    List.of("-pl", "aggregate-store,agreement-service,committee-service,notification-service", "-am"));
        }
        arguments.addAll(words);
        return arguments;
    }
}
