package partnerships.localrun.signin;

import java.net.URI;
import partnerships.localrun.system.Failure;

/** Asks a Keycloak with the demo's realm for the tokens of its users, whose passwords are their names. */
public final class KeycloakClient {

    private final TokenEndpoint endpoint;

    public KeycloakClient(URI issuer) {
        this.endpoint = new TokenEndpoint(issuer.toString(), "/protocol/openid-connect/token", "docker compose ps");
    }

    /**
     * Returns a bearer token, good for an hour.
     *
     * @param user one of the demo's {@linkplain Account accounts}
     * @throws Failure if there is no identity provider, or it refuses
     */
    public String token(String user) {
        return endpoint.token(
                endpoint.request("grant_type=password&client_id=demo&username=" + user + "&password=" + user));
    }
}
