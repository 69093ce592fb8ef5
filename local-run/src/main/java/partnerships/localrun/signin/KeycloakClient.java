package partnerships.localrun.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import partnerships.localrun.system.Failure;
import tools.jackson.databind.json.JsonMapper;

/** Asks a Keycloak with the demo's realm for the tokens of its users, whose passwords are their names. */
public final class KeycloakClient {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI issuer;

    public KeycloakClient(URI issuer) {
        this.issuer = issuer;
    }

    /**
     * Returns a bearer token, good for an hour.
     *
     * @param user one of the demo's {@linkplain Account accounts}
     * @throws Failure if there is no identity provider, or it refuses
     */
    public String token(String user) {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=demo&username=" + user + "&password=" + user))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Failure("Sign-in refused with " + answer.statusCode() + ": " + answer.body());
            }
            return new JsonMapper().readTree(answer.body()).path("access_token").asString();
        } catch (IOException e) {
            throw new Failure("Nobody answers at " + issuer + ". Is everything up? docker compose ps");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", 130);
        }
    }
}
