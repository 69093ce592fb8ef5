package partnerships.testkit.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import partnerships.testkit.openapi.OpenApi.Example;
import partnerships.testkit.openapi.OpenApi.Operation;

/**
 * Sends the examples of a description to the running service, as they are. A POST is then sent again in every way in which a
 * request is repeated, so that no endpoint can forget what its {@code Idempotency-Key} promises.
 */
public final class ExampleRequests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String service;
    private final Function<String, String> tokenOf;

    /**
     * Sends to one service.
     *
     * @param service {@code http://127.0.0.1:8081}
     * @param tokenOf a token, good for every example, of the person with this id
     */
    public ExampleRequests(String service, Function<String, String> tokenOf) {
        this.service = service;
        this.tokenOf = tokenOf;
    }

    /** What came back, as far as a repetition must equal it. */
    private record Answer(int status, String body, String eTag, String location) {

        static Answer of(HttpResponse<String> response) {
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("ETag").orElse(""),
                    response.headers().firstValue("Location").orElse(""));
        }
    }

    /** One request that can be sent again. */
    private record Sending(String method, String path, String body, String key, Optional<String> version) {

        Sending with(String otherBody) {
            return new Sending(method, path, otherBody, key, version);
        }
    }

    /**
     * Sends an example.
     *
     * @param variables what stands for the variables of its path
     * @return what the service did otherwise than its description says; empty if nothing
     */
    public List<String> violations(Example example, Map<String, String> variables) {
        var operation = example.operation();
        String path = filled(operation.path(), variables);
        var version =
                operation.takes("If-Match") ? versionOf(resource(operation, variables)) : Optional.<String>empty();
        var sending = new Sending(
                operation.method(), path, example.text(), UUID.randomUUID().toString(), version);
        var violations = new ArrayList<String>();
        var first = send(sending, "staff-1");
        if (!operation.successes().contains(first.status())) {
            violations.add(example + " was answered " + first);
        } else if (operation.method().equals("POST")) {
            repeated(sending, first, violations);
            String made = first.location().isEmpty() ? resource(operation, variables) : first.location();
            check(
                    versionOf(made).equals(Optional.of(first.eTag())),
                    example + " was answered " + first + ", but is now at " + versionOf(made),
                    violations);
        }
        return List.copyOf(violations);
    }

    private void repeated(Sending sending, Answer first, List<String> violations) {
        var again = send(sending, "staff-1");
        check(again.equals(first), "repeated: " + again + " instead of " + first, violations);
        if (!sending.body().isEmpty()) {
            var other = send(sending.with(sending.body() + " "), "staff-1");
            check(
                    other.status() == 422 && other.body().contains("\"KEY_REUSED\""),
                    "another body under the same key: " + other,
                    violations);
        }
        var stranger = send(sending, "staff-2");
        check(
                stranger.status() != 422 && !stranger.body().equals(first.body()),
                "another caller's key matched: " + stranger,
                violations);
    }

    private Answer send(Sending sending, String sub) {
        var request = HttpRequest.newBuilder(URI.create(service + sending.path()))
                .header("Authorization", "Bearer " + tokenOf.apply(sub))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", sending.key());
        sending.version().ifPresent(version -> request.header("If-Match", version));
        return answer(request.method(sending.method(), BodyPublishers.ofString(sending.body())));
    }

    /** Returns the ETag under which the service shows something now; empty if it is not there. */
    private Optional<String> versionOf(String path) {
        var answer = answer(HttpRequest.newBuilder(URI.create(service + path))
                .header("Authorization", "Bearer " + tokenOf.apply("staff-1")));
        return Optional.of(answer.eTag()).filter(eTag -> !eTag.isEmpty());
    }

    private static Answer answer(HttpRequest.Builder request) {
        try {
            return Answer.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code /v1/agreements/{id}/submit} is about {@code /v1/agreements/{id}}. */
    private static String resource(Operation operation, Map<String, String> variables) {
        int end = operation.path().lastIndexOf('}') + 1;
        return filled(operation.path().substring(0, end), variables);
    }

    private static String filled(String path, Map<String, String> variables) {
        String filled = path;
        for (var variable : variables.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return filled;
    }

    private static void check(boolean holds, String otherwise, List<String> violations) {
        if (!holds) {
            violations.add(otherwise);
        }
    }
}
