package partnerships.testkit.requests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a service as a program of another origin might, and measures how long the answer took. */
final class WireClient {

    /** Where the request says it comes from; no answer may let it in. */
    static final String FOREIGN_ORIGIN = "https://elsewhere.example.org";

    private static final String JSON = "application/json";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int port;

    WireClient(int port) {
        this.port = port;
    }

    /** What came back, and after how long. */
    record Answer(int status, HttpHeaders headers, String body, Duration took) {

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** Asks having seen version 1. */
    Answer ask(String method, String path, String token, String body) {
        return ask(method, path, token, body, "1");
    }

    /**
     * @param token the bearer token; none if empty
     * @param body JSON; none if empty
     * @param seen the version that the caller has seen, if there is a body; not said if empty
     */
    Answer ask(String method, String path, String token, String body, String seen) {
        return ask(method, path, token, body, seen, JSON);
    }

    /** The same, with a body that says it is something; or does not say what it is, if that is empty. */
    Answer ask(String method, String path, String token, String body, String seen, String type) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Origin", FOREIGN_ORIGIN)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!body.isEmpty() && !type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!body.isEmpty() && !seen.isEmpty()) {
            request.header("If-Match", "\"" + seen + "\"");
        }
        try {
            long begun = System.nanoTime();
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers(),
                    response.body(),
                    Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
