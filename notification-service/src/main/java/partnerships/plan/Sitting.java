package partnerships.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When and where a meeting sits. The local time in its zone is what was decided.
 *
 * @param zone IANA zone
 * @param tzdbVersion zone rules the instants were derived with
 */
public record Sitting(
        LocalDateTime localStart,
        LocalDateTime localEnd,
        String zone,
        Instant start,
        Instant end,
        String tzdbVersion,
        @Nullable String place,
        @Nullable String link) {}
