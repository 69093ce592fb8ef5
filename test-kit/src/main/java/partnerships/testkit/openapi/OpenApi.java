package partnerships.testkit.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The description of one service's HTTP interface, as it is kept beside the service in {@code openapi.json}. */
public final class OpenApi {

    private static final Path KEPT = Path.of("openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JsonNode root;

    private OpenApi(JsonNode root) {
        this.root = root;
    }

    /**
     * One operation.
     *
     * @param method in capitals: {@code POST}
     * @param path with its variables: {@code /v1/agreements/{id}/submit}
     */
    public record Operation(String method, String path, JsonNode description) {

        public String id() {
            return description.path("operationId").asString();
        }

        /** Returns what it does, in one sentence. */
        public String summary() {
            return description.path("summary").asString();
        }

        /** Returns the names of its parameters in the query. */
        public List<String> questions() {
            return description
                    .path("parameters")
                    .valueStream()
                    .filter(each -> each.path("in").asString().equals("query"))
                    .map(each -> each.path("name").asString())
                    .toList();
        }

        /** Returns whether an operator decides about something that it names: once decided, nothing is left to repeat. */
        public boolean isDecision() {
            return path.startsWith("/v1/operations/");
        }

        /** Returns the declared statuses of success. */
        public Set<Integer> successes() {
            return description.path("responses").propertyNames().stream()
                    .filter(status -> status.startsWith("2"))
                    .map(Integer::valueOf)
                    .collect(Collectors.toSet());
        }

        /** Returns whether it has a parameter of this name in a header, the path or the query. */
        public boolean takes(String parameter) {
            return description
                    .path("parameters")
                    .valueStream()
                    .anyMatch(each -> each.path("name").asString().equals(parameter));
        }

        /** Returns whether a request to this path, which may have a query, is one for this operation. */
        boolean isAskedBy(String asked) {
            String pattern = "\\Q" + path.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E";
            return asked.replaceFirst("\\?.*", "").matches(pattern);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** A body that the description shows for an operation; missing for a POST that has none. */
    public record Example(Operation operation, String name, JsonNode body) {

        /** Returns the body as it is sent. */
        public String text() {
            return body.isMissingNode() ? "" : body.toString();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Returns the description that is kept in the repository; the working folder is the service's. */
    public static OpenApi kept() {
        try {
            return new OpenApi(JSON.readTree(Files.readString(KEPT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns a description as it is kept. {@code -Dopenapi.update} keeps this one from now on.
     *
     * @param served what {@code /v3/api-docs} answers
     */
    public static OpenApi served(JsonNode served) {
        var api = new OpenApi(served);
        if (System.getProperty("openapi.update") != null) {
            try {
                Files.writeString(KEPT, api + "\n", StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return api;
    }

    /** Returns a description as it is. */
    public static OpenApi of(JsonNode description) {
        return new OpenApi(description);
    }

    /** Returns the whole description. */
    public JsonNode root() {
        return root;
    }

    public List<Operation> operations() {
        return root.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())))
                .toList();
    }

    /**
     * Returns every example of a request's body, and every POST without one: nobody can forget to send it. Decisions of operators
     * are left out: what they decide about are faults, which their own tests bring about.
     */
    public List<Example> examples() {
        return operations().stream()
                .filter(operation -> !operation.isDecision())
                .flatMap(OpenApi::examplesOf)
                .toList();
    }

    private static Stream<Example> examplesOf(Operation operation) {
        if (operation.method().equals("POST") && !operation.description().has("requestBody")) {
            return Stream.of(new Example(operation, operation.id(), MissingNode.getInstance()));
        }
        return operation
                .description()
                .at("/requestBody/content")
                .valueStream()
                .flatMap(media -> media.path("examples").propertyStream())
                .map(example -> new Example(
                        operation, example.getKey(), example.getValue().path("value")));
    }

    /** Answers the description as text, pretty and in the order in which it is served. */
    @Override
    public String toString() {
        return JSON.writeValueAsString(root);
    }
}
