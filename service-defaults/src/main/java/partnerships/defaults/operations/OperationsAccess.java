package partnerships.defaults.operations;

import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import partnerships.defaults.security.AccessRules;

/** Operators alone, and never somebody who is confined to what concerns one party. */
final class OperationsAccess implements AccessRules {

    private static final String PATHS = "/v1/operations/**";

    @Override
    public void allowIn(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.POST}) {
            rules.requestMatchers(method, PATHS)
                    .access((caller, _) -> new AuthorizationDecision(isOperator(caller.get())));
        }
    }

    private static boolean isOperator(Authentication caller) {
        return caller instanceof JwtAuthenticationToken token
                && !token.getToken().hasClaim("party")
                && token.getAuthorities().stream().anyMatch(granted -> "operations".equals(granted.getAuthority()));
    }
}
