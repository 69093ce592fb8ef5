package partnerships.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ties together everything that one request sets off.
 *
 * @param correlationId the caller's, or a new one
 */
record RequestOrigin(String correlationId) {

    static final String CORRELATION_ID = "X-Correlation-Id";

    private static final String ATTRIBUTE = RequestOrigin.class.getName();
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Reads the origin from the headers; what is not readable there is replaced, never refused. */
    static RequestOrigin read(HttpServletRequest request) {
        return new RequestOrigin(correlation(request.getHeader(CORRELATION_ID)));
    }

    /** Returns the origin that {@link OriginFilter} has put beside the request. */
    static RequestOrigin of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof RequestOrigin origin ? origin : read(request);
    }

    void keepBeside(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    private static String correlation(@Nullable String given) {
        return given != null && CORRELATION.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
