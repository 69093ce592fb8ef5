package partnerships.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ties together everything that one request sets off.
 *
 * @param correlationId the caller's, or a new one
 * @param traceId 32 hex digits: of the caller's trace, or a new one
 * @param spanId 16 hex digits: the part of the trace that this service is
 */
record RequestOrigin(String correlationId, String traceId, String spanId, String flags) {

    static final String CORRELATION_ID = "X-Correlation-Id";
    static final String TRACE_PARENT = "traceparent";

    private static final String ATTRIBUTE = RequestOrigin.class.getName();
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern PARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");

    /** Reads the origin from the headers; what is not readable there is replaced, never refused. */
    static RequestOrigin read(HttpServletRequest request) {
        var parent = PARENT.matcher(orEmpty(request.getHeader(TRACE_PARENT)));
        boolean traced = parent.matches();
        return new RequestOrigin(
                correlation(orEmpty(request.getHeader(CORRELATION_ID))),
                traced ? parent.group(1) : randomHex(2),
                randomHex(1),
                traced ? parent.group(2) : "01");
    }

    /** Returns the origin that {@link OriginFilter} has put beside the request. */
    static RequestOrigin of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof RequestOrigin origin ? origin : read(request);
    }

    void keepBeside(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Returns the W3C header for what this request causes. */
    String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    private static String correlation(String given) {
        return CORRELATION.matcher(given).matches() ? given : UUID.randomUUID().toString();
    }

    private static String orEmpty(@Nullable String header) {
        return header == null ? "" : header;
    }

    /** Never all zeros, which the W3C forbids. */
    private static String randomHex(int longs) {
        var hex = new StringBuilder();
        for (int i = 0; i < longs; i++) {
            hex.append(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1L));
        }
        return hex.toString();
    }
}
