package partnerships.commandline;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The system in containers: what docker-compose.yml promises. Its cases lie in system-tests. */
@Command(
        name = "containers",
        description =
                "builds the images, brings docker-compose.yml up as a project of its own, and tries it; needs Docker")
final class ContainerSuite implements Callable<Integer> {

    private final MavenRun maven;

    @Parameters(paramLabel = "<word for Maven>", description = "for example -Dit.test=KeptIT")
    private List<String> words = List.of();

    ContainerSuite(MavenRun maven) {
        this.maven = maven;
    }

    @Override
    public Integer call() {
        var arguments = SystemTests.of("containers");
        arguments.addAll(List.of("-Dit.test=partnerships/system/containers/*IT", "-DexcludedGroups="));
        arguments.addAll(words);
        return maven.alone(arguments);
    }
}
