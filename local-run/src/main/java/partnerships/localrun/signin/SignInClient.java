package partnerships.localrun.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import partnerships.localrun.system.Failure;

/** Asks the identity provider for tokens, as any client would. */
public final class SignInClient {

    private final TokenEndpoint endpoint;

    public SignInClient(String issuer) {
        this.endpoint = new TokenEndpoint(issuer, "/oauth2/token", "./partnerships status");
    }

    /**
     * Returns a bearer token, good for an hour.
     *
     * @throws Failure if there is no identity provider, or it refuses
     */
    public String token(Account account) {
        String credentials = Base64.getEncoder()
                .encodeToString((account.name() + ":" + account.secret()).getBytes(StandardCharsets.UTF_8));
        return endpoint.token(
                endpoint.request("grant_type=client_credentials").header("Authorization", "Basic " + credentials));
    }
}
