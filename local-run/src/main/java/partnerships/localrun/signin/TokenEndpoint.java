package partnerships.localrun.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import partnerships.localrun.system.Failure;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where an identity provider gives out tokens (RFC 6749).
 *
 * @param path of the endpoint, below the issuer
 * @param whatToDo when nobody answers there
 */
record TokenEndpoint(String issuer, String path, String whatToDo) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Begins a request; who asks is the caller's to add. */
    HttpRequest.Builder request(String form) {
        return HttpRequest.newBuilder(URI.create(issuer + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    /**
     * Returns the token that is answered.
     *
     * @throws Failure if nobody answers, or it is refused
     */
    String token(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Failure("Sign-in refused with " + answer.statusCode() + ": " + answer.body());
            }
            return new JsonMapper().readTree(answer.body()).path("access_token").asString();
        } catch (IOException e) {
            throw new Failure("Nobody answers at " + issuer + ". Is everything up? " + whatToDo);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", 130);
        }
    }
}
