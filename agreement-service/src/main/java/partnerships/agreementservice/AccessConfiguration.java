package partnerships.agreementservice;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerships.defaults.security.AccessRules;
import partnerships.defaults.security.StaffOnly;

/** Who may ask what; everything else is denied. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String READ = "agreements:read";
    private static final String WRITE = "agreements:write";

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(GET, "/v1/agreements/**", "/v1/commitments/**", "/v1/organisations/**")
                .hasAuthority(READ)
                .requestMatchers(POST, "/v1/agreements/*/sign")
                .hasAuthority(WRITE)
                .requestMatchers(POST, "/v1/agreements/**")
                .access(StaffOnly.with(WRITE))
                .requestMatchers(PUT, "/v1/organisations/*")
                .access(StaffOnly.with(WRITE));
    }
}
