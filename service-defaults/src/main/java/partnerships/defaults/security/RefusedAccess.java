package partnerships.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import partnerships.defaults.web.Problem;
import partnerships.defaults.web.ProblemWriter;

/**
 * Answers 401 and 403: the header of RFC 6750 without saying what was wrong with the token, and a problem as the body. Whoever has
 * a good token learns that nothing answers at a path (404), or not to this method (405); without one every path is alike, 401.
 */
final class RefusedAccess implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;
    private final Strangers strangers;
    private final Paths paths;

    RefusedAccess(ProblemWriter problems, Strangers strangers, Paths paths) {
        this.problems = problems;
        this.strangers = strangers;
        this.paths = paths;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (strangers.asksTooFast(request)) {
            strangers.refuse(request, response);
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                e instanceof OAuth2AuthenticationException ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(request, response, HttpStatus.UNAUTHORIZED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        switch (paths.find(request)) {
            case Paths.Found.Nothing _ -> problems.write(request, response, HttpStatus.NOT_FOUND);
            case Paths.Found.OtherMethods(var allowed) -> {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
                problems.write(request, response, HttpStatus.METHOD_NOT_ALLOWED);
            }
            case Paths.Found.Something _ -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, Problem.INSUFFICIENT_SCOPE);
                problems.write(request, response, HttpStatus.FORBIDDEN);
            }
        }
    }
}
