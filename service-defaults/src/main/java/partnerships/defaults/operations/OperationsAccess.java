package partnerships.defaults.operations;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import partnerships.defaults.security.AccessRules;
import partnerships.defaults.security.StaffOnly;

/** Operators alone, and never somebody who is confined to what concerns one party. */
final class OperationsAccess implements AccessRules {

    private static final String PATHS = "/v1/operations/**";

    @Override
    public void allowIn(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.POST}) {
            rules.requestMatchers(method, PATHS).access(StaffOnly.with("operations"));
        }
    }
}
