package partnerships.defaults.security;

import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.RS256;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import partnerships.defaults.messaging.StartRefused;
import partnerships.defaults.web.ProblemWriter;
import partnerships.defaults.web.SecurityHeaders;
import partnerships.defaults.web.SubjectAccess;

/** Makes a service a resource server: a bearer token on every request, and nothing allowed that no rule names. */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@EnableConfigurationProperties(RateLimit.class)
public class SecurityDefaults {

    private static final int BEFORE_THE_BODY = -1;
    private static final Duration ISSUER_TIMEOUT = Duration.ofSeconds(3);

    /** Asks the issuer for its keys when the first token comes, so that a service starts without it. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(
            @Value("${partnerships.security.issuer}") String issuer,
            @Value("${partnerships.security.audience}") String audience) {
        if (issuer.isBlank()) {
            throw new StartRefused(
                    "It is not said whose tokens are good.",
                    "Set OIDC_ISSUER_URI to the identity provider. Only the profile local has one of its own, for trying out.");
        }
        var rules = TokenRules.of(issuer, audience);
        var lazy = new SupplierJwtDecoder(() -> {
            var decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .jwsAlgorithm(RS256)
                    .restOperations(issuerClient())
                    .build();
            decoder.setJwtValidator(rules);
            return decoder;
        });
        return token -> decode(lazy, token);
    }

    /** An issuer that cannot be asked is a failure of the check, not a fault of the service. */
    private static Jwt decode(JwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException e) {
            throw new JwtException("the issuer cannot be asked", e);
        }
    }

    /** Behind the security filters, which say who is calling, and before the body is read. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitFilter(RateLimit limit, ProblemWriter problems) {
        var filter = new RateLimitFilter(new TokenBuckets(limit, System::nanoTime), problems);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(BEFORE_THE_BODY);
        return registration;
    }

    @Bean
    Strangers strangers(RateLimit limit, ProblemWriter problems) {
        return new Strangers(new TokenBuckets(limit, System::nanoTime), problems);
    }

    @Bean
    RefusedAccess refusedAccess(
            ProblemWriter problems, Strangers strangers, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new RefusedAccess(problems, strangers, new Paths(mappings::stream));
    }

    @Bean
    RequestRejectedHandler rejectedRequests(ProblemWriter problems, Strangers strangers) {
        return new RejectedRequests(problems, strangers);
    }

    /** The management port shows health, info and metrics to whoever can reach it, and has nothing else. */
    @Bean
    @Order(0)
    SecurityFilterChain managementPort(HttpSecurity http) {
        return stateless(http)
                .securityMatcher(new ManagementPortMatcher())
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    /** What the resource server would tell about itself to anybody. */
    @Bean
    @Order(1)
    SecurityFilterChain nothingWellKnown(HttpSecurity http, RefusedAccess refusals) {
        return stateless(http)
                .securityMatcher("/.well-known/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain servicePort(
            HttpSecurity http,
            ObjectProvider<AccessRules> accessRules,
            RefusedAccess refusals,
            ProblemWriter problems) {
        return stateless(http)
                .authorizeHttpRequests(rules -> {
                    rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    rules.requestMatchers(HttpMethod.GET, "/v3/api-docs").authenticated();
                    accessRules.orderedStream().forEach(each -> each.allowIn(rules));
                    rules.anyRequest().denyAll();
                })
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .withObjectPostProcessor(new IssuerAway(problems, refusals))
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(authorities())))
                .build();
    }

    @Bean
    SubjectAccess confinedSubjects(ObjectProvider<VisibleSubjects> parts) {
        return new ConfinedSubjects(parts.orderedStream().toList());
    }

    @Bean
    WebMvcConfigurer callerArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    /** No session, no cookie, no form, no other origin; nothing of an answer is kept, framed or sniffed. */
    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityDefaults::headers);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(SecurityHeaders.CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
    }

    private static JwtAuthenticationConverter authorities() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter((Jwt token) -> TokenRules.scopes(token).stream()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList());
        return converter;
    }

    private static RestTemplate issuerClient() {
        var requests = new JdkClientHttpRequestFactory(java.net.http.HttpClient.newBuilder()
                .connectTimeout(ISSUER_TIMEOUT)
                .build());
        requests.setReadTimeout(ISSUER_TIMEOUT);
        return new RestTemplate(requests);
    }
}
