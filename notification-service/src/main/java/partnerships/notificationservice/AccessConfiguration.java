package partnerships.notificationservice;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerships.defaults.security.AccessRules;
import partnerships.defaults.security.StaffOnly;

/** Who may ask what; everything else is denied. Names and mailboxes are for staff; a party's user reads its own deliveries. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String READ = "notifications:read";
    private static final String WRITE = "notifications:write";

    @Bean
    AccessRules notificationAccess() {
        return rules -> rules.requestMatchers(GET, "/v1/deliveries", "/v1/deliveries/*")
                .hasAuthority(READ)
                .requestMatchers(GET, "/v1/people", "/v1/roles/*", "/v1/reminder-rules/**", "/v1/plans/**")
                .access(StaffOnly.with(READ))
                .requestMatchers(PUT, "/v1/people/*", "/v1/posts/*/*/mailbox", "/v1/roles/*", "/v1/reminder-rules/*")
                .access(StaffOnly.with(WRITE));
    }
}
