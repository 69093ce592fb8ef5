package partnerships.localrun.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import partnerships.localrun.system.Failure;
import tools.jackson.databind.json.JsonMapper;

/** Asks the identity provider for tokens, as any client would. */
public final class SignInClient {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String issuer;

    public SignInClient(String issuer) {
        this.issuer = issuer;
    }

    /**
     * Returns a bearer token, good for an hour.
     *
     * @throws Failure if there is no identity provider, or it refuses
     */
    public String token(Account account) {
        String credentials = Base64.getEncoder()
                .encodeToString((account.name() + ":" + account.secret()).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Failure("Sign-in refused with " + answer.statusCode() + ": " + answer.body());
            }
            return new JsonMapper().readTree(answer.body()).path("access_token").asString();
        } catch (IOException e) {
            throw new Failure("Nobody answers at " + issuer + ". Is everything up? ./partnerships status");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", 130);
        }
    }
}
