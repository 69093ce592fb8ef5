package partnerships.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import partnerships.localrun.system.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public HTTP APIs, called with real tokens. Nothing else of the services is used. */
final class Api {

    static final String AGREEMENTS = "agreement-service";
    static final String COMMITTEES = "committee-service";
    static final String NOTIFICATIONS = "notification-service";
    static final String REPORTS = "reporting-service";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int TRIES_WHEN_BUSY = 15;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Stage stage;
    private final Map<String, String> tokens = new HashMap<>();

    Api(Stage stage) {
        this.stage = stage;
    }

    /** An answer of any status; its body is an empty object if there is none. */
    record Answer(int status, JsonNode body) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }

        String position() {
            return body.path("position").asString();
        }
    }

    /**
     * A command.
     *
     * @param version sent as {@code If-Match}; null for a creation, or for one's own entry
     * @param key sent as {@code Idempotency-Key}
     */
    record Order(
            String method,
            String service,
            String path,
            String body,
            @Nullable Long version,
            @Nullable String key) {

        static Order put(String service, String path, String body) {
            return new Order("PUT", service, path, body, null, null);
        }

        static Order create(String service, String path, String body, String key) {
            return new Order("POST", service, path, body, null, key);
        }

        static Order change(String service, String path, String body, long version) {
            return new Order("POST", service, path, body, version, null);
        }
    }

    /** Reads; a thing that is not there is empty. */
    Optional<JsonNode> find(String account, String service, String path) {
        var answer = send(account, service, path, HttpRequest.newBuilder().GET());
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(good(answer, "GET " + path).body());
    }

    /** Reads what must be there. */
    JsonNode get(String account, String service, String path) {
        return good(send(account, service, path, HttpRequest.newBuilder().GET()), "GET " + path)
                .body();
    }

    /** Gives a command that must succeed. */
    Answer order(String account, Order order) {
        return good(attempt(account, order), order.method() + " " + order.path());
    }

    /** Gives a command that may be refused. */
    Answer attempt(String account, Order order) {
        var request = HttpRequest.newBuilder()
                .method(order.method(), HttpRequest.BodyPublishers.ofString(order.body()))
                .header("Content-Type", "application/json");
        if (order.version() != null) {
            request.header("If-Match", "\"" + order.version() + "\"");
        }
        if (order.key() != null) {
            request.header("Idempotency-Key", order.key());
        }
        return send(account, order.service(), order.path(), request);
    }

    private Answer send(String account, String service, String path, HttpRequest.Builder request) {
        request.uri(stage.service(service).resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(account, stage::token));
        Answer answer = send(request.build());
        for (int tries = 1; answer.status() == 503 && tries < TRIES_WHEN_BUSY; tries++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            answer = send(request.build());
        }
        return answer;
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            String body = answer.body().isBlank() ? "{}" : answer.body();
            return new Answer(answer.statusCode(), JSON.readTree(body));
        } catch (IOException e) {
            throw new Failure("Nobody answers at %s. Is everything up? ./partnerships status".formatted(request.uri()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", 130);
        }
    }

    private static Answer good(Answer answer, String what) {
        if (!answer.isGood()) {
            throw new Failure("%s was answered with %d: %s".formatted(what, answer.status(), answer.body()));
        }
        return answer;
    }
}
