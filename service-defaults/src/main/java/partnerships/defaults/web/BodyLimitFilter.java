package partnerships.defaults.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body before anything else does: at most a megabyte, of a sender that has sent it in time, and kept, so that a command's
 * hash covers it.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    static final int MAX_BYTES = 1024 * 1024;
    private static final int PART_BYTES = 8 * 1024;

    private final ProblemWriter problems;

    BodyLimitFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            refuse(request, response);
            return;
        }
        byte[] body = inTime(request.getInputStream());
        if (body == null) {
            response.setHeader("Connection", "close");
            problems.write(request, response, HttpStatus.REQUEST_TIMEOUT);
        } else if (body.length > MAX_BYTES) {
            refuse(request, response);
        } else {
            chain.doFilter(new BufferedRequest(request, body), response);
        }
    }

    /** Returns the body, or a byte more than it may have; null if it does not arrive in time, however steadily it trickles. */
    private static byte @Nullable [] inTime(InputStream from) throws IOException {
        long begun = System.nanoTime();
        var body = new ByteArrayOutputStream();
        byte[] part = new byte[PART_BYTES];
        try {
            for (int n = 0;
                    n >= 0 && body.size() <= MAX_BYTES;
                    n = from.read(part, 0, Math.min(PART_BYTES, MAX_BYTES + 1 - body.size()))) {
                body.write(part, 0, n);
                if (System.nanoTime() - begun > DeadlineProtocol.DEADLINE.toNanos()) {
                    return null;
                }
            }
            return body.toByteArray();
        } catch (SocketTimeoutException e) {
            return null;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE);
    }
}
