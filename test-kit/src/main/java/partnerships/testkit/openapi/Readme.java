package partnerships.testkit.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    private static final String BEGIN = "<!-- requests: written by -Dopenapi.update -->\n";
    private static final String END = "<!-- end of requests -->";

    /** What may be asked of every list, and is said once. */
    private static final Set<String> OF_EVERY_LIST = Set.of("after", "format", "limit", "next");

    private Readme() {}

    /** Returns the table of requests as it stands in the README. */
    public static String requests() {
        var readme = read(README);
        return readme.substring(begin(readme), end(readme));
    }

    /** Returns the table of requests as the description has it; what operators decide is described in {@code store-operations}. */
    public static String requests(OpenApi api) {
        var table = api.operations().stream()
                .filter(operation -> !operation.isDecision())
                .map(Readme::row)
                .collect(Collectors.joining("", "| request | may ask | what it does |\n|---|---|---|\n", ""));
        if (System.getProperty("openapi.update") != null) {
            keep(table);
        }
        return table;
    }

    /** Returns the topics and consumer groups of the service's settings that its README does not name. */
    public static List<String> unnamedTopics() {
        var readme = read(README);
        return TOPIC_OR_GROUP
                .matcher(read(SETTINGS))
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

    private static void keep(String table) {
        var readme = read(README);
        try {
            Files.writeString(
                    README,
                    readme.substring(0, begin(readme)) + table + readme.substring(end(readme)),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int begin(String readme) {
        return at(readme, BEGIN) + BEGIN.length();
    }

    private static int end(String readme) {
        return at(readme, END);
    }

    private static int at(String readme, String mark) {
        int at = readme.indexOf(mark);
        if (at < 0) {
            throw new IllegalStateException("README.md lacks the line " + mark.strip());
        }
        return at;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
