package partnerships.testkit.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that can be asked of a service with GET, as its description in the repository says: paths, and parameters of their queries but
 * {@code next}, which an answer before gave.
 */
public final class Questions {

    private final Set<String> possible = new TreeSet<>();

    private Questions(JsonNode description) {
        description.path("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            if (!get.isMissingNode()) {
                possible.add(path.getKey());
                get.path("parameters").forEach(parameter -> add(path.getKey(), parameter));
            }
        });
    }

    private void add(String path, JsonNode parameter) {
        boolean cursor = parameter.path("name").asString().equals("next");
        if (parameter.path("in").asString().equals("query") && !cursor) {
            possible.add(path + "?" + parameter.path("name").asString());
        }
    }

    /** Reads {@code openapi.json} of the module whose tests run. */
    private static Questions ofThisModule() {
        try {
            return new Questions(JsonMapper.shared().readTree(Files.readString(Path.of("openapi.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns what an operator asks of a service that keeps aggregates.
     *
     * @param consumer one of its consumer groups
     * @param after a position that it has applied
     */
    public static List<String> ofOperators(String consumer, String after) {
        return List.of(
                "/v1/operations/blocked-outboxes?limit=10&after=" + after,
                "/v1/operations/parked-subjects?limit=10&after=" + after,
                "/v1/operations/dead-letters?after=" + after,
                "/v1/operations/dead-letters/" + consumer + "?limit=10&after=" + after);
    }

    /**
     * Asserts that a test asked all that its module can be asked.
     *
     * @param asked paths with their queries: {@code /v1/meetings?reference=x}
     * @param asOperator the same, asked by an operator
     */
    public static void mustAllBeAsked(List<String> asked, List<String> asOperator) {
        assertThat(ofThisModule()
                        .without(Stream.of(asked, asOperator)
                                .flatMap(List::stream)
                                .toList()))
                .as("questions that this test does not ask")
                .isEmpty();
    }

    private Set<String> without(Collection<String> asked) {
        var open = new TreeSet<>(possible);
        for (String request : asked) {
            String path = request.split("\\?", 2)[0];
            possible.stream()
                    .filter(question -> path.matches(question.split("\\?", 2)[0].replaceAll("\\{[^}]+}", "[^/]+")))
                    .filter(question -> !question.contains("?") || asks(request, question.split("\\?", 2)[1]))
                    .forEach(open::remove);
        }
        return open;
    }

    private static boolean asks(String request, String parameter) {
        return request.contains("?")
                && Arrays.stream(request.split("\\?", 2)[1].split("&", -1))
                        .anyMatch(pair -> pair.startsWith(parameter + "="));
    }
}
