package partnerships.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import partnerships.defaults.web.ProblemWriter;

/**
 * Counts what comes from an address without a good token. Who has one is counted by name and not here: many callers may share an
 * address, and nobody is refused for what a neighbour does without a token.
 */
final class Strangers {

    /** A second fills at least one token. */
    private static final String RETRY_SECONDS = "1";
    /** Whoever has one address of IPv6 has all that share its first half. */
    private static final int GROUPS_OF_A_NETWORK = 4;

    private final TokenBuckets buckets;
    private final ProblemWriter problems;

    Strangers(TokenBuckets buckets, ProblemWriter problems) {
        this.buckets = buckets;
        this.problems = problems;
    }

    /** Counts this request; returns whether it is one too many. */
    boolean asksTooFast(HttpServletRequest request) {
        return !buckets.take(network(request.getRemoteAddr()));
    }

    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        problems.write(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "TOO_MANY_REQUESTS",
                "too many requests without a good token come from this address");
    }

    static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length <= GROUPS_OF_A_NETWORK || address.contains("::")
                ? address
                : String.join(":", java.util.Arrays.copyOf(groups, GROUPS_OF_A_NETWORK));
    }
}
