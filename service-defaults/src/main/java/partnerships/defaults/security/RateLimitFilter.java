package partnerships.defaults.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import partnerships.defaults.web.ProblemWriter;

/** Answers 429 to a caller who asks faster than anybody needs to, before its body is read. */
final class RateLimitFilter extends OncePerRequestFilter {

    /** A second fills at least one token. */
    private static final String RETRY_SECONDS = "1";

    private final TokenBuckets buckets;
    private final ProblemWriter problems;

    RateLimitFilter(TokenBuckets buckets, ProblemWriter problems) {
        this.buckets = buckets;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal caller = request.getUserPrincipal();
        if (caller == null || buckets.take(caller.getName())) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        problems.write(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "TOO_MANY_REQUESTS",
                "this caller asks faster than this service answers one caller");
    }
}
