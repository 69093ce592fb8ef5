package partnerships.holder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody holds a post.
 *
 * @param post its code: {@code RCS/PRESIDENT}
 * @param personId opaque, the {@code sub} of the person's tokens
 * @param to last day, inclusive; absent if open
 */
public record Holding(
        String post,
        String personId,
        LocalDate from,
        @Nullable LocalDate to) {}
