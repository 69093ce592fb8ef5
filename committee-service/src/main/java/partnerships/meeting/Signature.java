package partnerships.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One part of a convocation.
 *
 * @param post that convenes
 * @param actedBy the same post, or a substitute
 * @param evidence of a convocation on paper
 */
public record Signature(
        String post, String actedBy, Instant at, @Nullable Evidence evidence) {}
