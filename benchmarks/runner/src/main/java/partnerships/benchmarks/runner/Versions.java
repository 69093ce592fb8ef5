package partnerships.benchmarks.runner;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The versions of libraries, as the names of their jars say them. */
final class Versions {

    private static final List<String> NAMED = List.of(
            "spring-boot",
            "spring-data-mongodb",
            "spring-kafka",
            "spring-cloud-stream",
            "spring-modulith-events-core",
            "mongodb-driver-sync",
            "kafka-clients");
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

    private Versions() {}

    /** Returns those that matter, in one line. */
    static String of(Collection<Contender> contenders) {
        var jars = contenders.stream()
                .flatMap(contender -> contender.libraries().stream())
                .map(jar -> String.valueOf(Path.of(jar).getFileName()))
                .collect(Collectors.toSet());
        return NAMED.stream().flatMap(name -> text(name, jars)).collect(Collectors.joining(", "));
    }

    private static Stream<String> text(String name, Collection<String> jars) {
        var versions = jars.stream()
                .map(JAR::matcher)
                .filter(jar -> jar.matches() && jar.group(1).equals(name))
                .map(jar -> jar.group(2))
                .sorted()
                .toList();
        return versions.isEmpty() ? Stream.empty() : Stream.of(name + ' ' + String.join(" and ", versions));
    }
}
