package partnerships.defaults.security;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import partnerships.defaults.web.ProblemWriter;

/** Tells a token that is bad (401) from one that cannot be checked because the issuer's keys cannot be had (503). */
final class IssuerAway implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

    private static final String RETRY_SECONDS = "5";

    private final ProblemWriter problems;
    private final RefusedAccess badToken;

    IssuerAway(ProblemWriter problems, RefusedAccess badToken) {
        this.problems = problems;
        this.badToken = badToken;
    }

    @Override
    public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        var refused = new AuthenticationEntryPointFailureHandler(unauthenticated());
        refused.setRethrowAuthenticationServiceException(false);
        filter.setAuthenticationFailureHandler(refused);
        return filter;
    }

    private AuthenticationEntryPoint unauthenticated() {
        return (request, response, e) -> {
            if (e instanceof AuthenticationServiceException) {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                problems.write(
                        request,
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "SIGN_IN_UNAVAILABLE",
                        "tokens cannot be checked at the moment");
            } else {
                badToken.commence(request, response, e);
            }
        };
    }
}
