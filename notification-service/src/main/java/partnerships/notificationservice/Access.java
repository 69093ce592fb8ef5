package partnerships.notificationservice;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import partnerships.defaults.security.AccessRules;

/** Who may ask what; everything else is denied. Names and posts are for staff; a party's user reads its own deliveries. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final String READ = "notifications:read";
    private static final String WRITE = "notifications:write";

    @Bean
    AccessRules notificationAccess() {
        return rules -> rules.requestMatchers(GET, "/v1/deliveries", "/v1/deliveries/*")
                .hasAuthority(READ)
                .requestMatchers(
                        GET, "/v1/people", "/v1/posts/**", "/v1/roles/*", "/v1/reminder-rules/**", "/v1/plans/**")
                .access(staff(READ))
                .requestMatchers(PUT, "/v1/people/*", "/v1/posts/**", "/v1/roles/*", "/v1/reminder-rules/*")
                .access(staff(WRITE))
                .requestMatchers(POST, "/v1/posts/*/*/holders")
                .access(staff(WRITE));
    }

    private static AuthorizationManager<RequestAuthorizationContext> staff(String authority) {
        return (caller, _) -> new AuthorizationDecision(isStaff(caller.get(), authority));
    }

    private static boolean isStaff(Authentication caller, String authority) {
        return caller instanceof JwtAuthenticationToken token
                && !token.getToken().hasClaim("party")
                && token.getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }
}
