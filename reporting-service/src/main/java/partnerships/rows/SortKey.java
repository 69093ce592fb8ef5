package partnerships.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/** Text that sorts as what it stands for. It is never absent, so that a page can begin after any row: unknown sorts last. */
public final class SortKey {

    /** Behind every date and every printable letter of the references in use. */
    public static final String UNKNOWN = "~";

    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private SortKey() {}

    static String of(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : day.toString();
    }

    public static String of(@Nullable Instant instant) {
        return instant == null ? UNKNOWN : INSTANT.format(instant);
    }

    static String of(@Nullable String text) {
        return text == null || text.isBlank() ? UNKNOWN : text;
    }
}
