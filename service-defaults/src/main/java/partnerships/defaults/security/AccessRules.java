package partnerships.defaults.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Says which authority a request needs. A service has one such bean, or one per aggregate; what no rule names is denied.
 *
 * <pre>{@code rules -> rules.requestMatchers(GET, "/v1/agreements/**").hasAuthority("agreements:read")}</pre>
 */
@FunctionalInterface
public interface AccessRules {

    void allowIn(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules);
}
