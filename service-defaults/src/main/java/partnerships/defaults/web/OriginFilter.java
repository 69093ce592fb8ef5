package partnerships.defaults.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its {@link RequestOrigin}, and every log line written meanwhile its correlation. */
final class OriginFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = RequestOrigin.read(request);
        origin.keepBeside(request);
        response.setHeader(RequestOrigin.CORRELATION_ID, origin.correlationId());
        try (var _ = MDC.putCloseable("correlationId", origin.correlationId())) {
            chain.doFilter(request, response);
        }
    }
}
