package partnerships.testkit.openapi;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lists in a service's README: its requests, made from its description and written by {@code -Dopenapi.update}, and its topics. The
 * working folder is the service's.
 */
public final class Readme {

    private static final Path README = Path.of("README.md");
    private static final Path SETTINGS = Path.of("src/main/resources/application.yaml");
    private static final Pattern TOPIC_OR_GROUP = Pattern.compile("topic-prefix:}([\\w.-]+)");
    private static final MarkedSection REQUESTS = new MarkedSection(
            README, "<!-- requests: written by -Dopenapi.update -->\n", "<!-- end of requests -->", "openapi.update");

    /** What may be asked of every list, and is said once. */
    private static final Set<String> OF_EVERY_LIST = Set.of("after", "format", "limit", "next");

    private Readme() {}

    /** Returns the table of requests as it stands in the README. */
    public static String requests() {
        return REQUESTS.kept();
    }

    /** Returns the table of requests as the description has it; what operators decide is described in {@code store-operations}. */
    public static String requests(OpenApi api) {
        var table = api.operations().stream()
                .filter(operation -> !operation.isDecision())
                .map(Readme::row)
                .collect(Collectors.joining("", "| request | may ask | what it does |\n|---|---|---|\n", ""));
        REQUESTS.keep(table);
        return table;
    }

    /** Returns the topics and consumer groups of the service's settings that its README does not name. */
    public static List<String> unnamedTopics() {
        var readme = MarkedSection.read(README);
        return TOPIC_OR_GROUP
                .matcher(MarkedSection.read(SETTINGS))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !readme.contains(name))
                .distinct()
                .toList();
    }

    private static String row(OpenApi.Operation operation) {
        var questions = operation.questions().stream()
                .filter(name -> !OF_EVERY_LIST.contains(name))
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(" "));
        return "| `" + operation + "` | " + questions + " | " + plain(operation.summary()) + " |\n";
    }

    private static String plain(String summary) {
        return summary.replaceAll("</?code>", "`").replace("|", "\\|");
    }
}
