package partnerships.defaults.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** What every answer forbids the browser, also where no security filter has been at work. */
public final class SecurityHeaders {

    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "X-XSS-Protection", "0",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "Cache-Control", "no-cache, no-store, max-age=0, must-revalidate",
            "Pragma", "no-cache",
            "Expires", "0");

    private SecurityHeaders() {}

    public static void write(HttpServletResponse response) {
        ALL.forEach(response::setHeader);
    }
}
