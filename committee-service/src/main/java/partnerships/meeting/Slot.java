package partnerships.meeting;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When and where somebody wants to meet.
 *
 * @param startOffset chosen when the local start happens twice
 * @param endOffset chosen when the local end happens twice
 */
public record Slot(
        LocalDateTime localStart,
        LocalDateTime localEnd,
        ZoneId zone,
        @Nullable ZoneOffset startOffset,
        @Nullable ZoneOffset endOffset,
        @Nullable String place,
        @Nullable String link) {}
