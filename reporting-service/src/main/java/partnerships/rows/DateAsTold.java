package partnerships.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import partnerships.dates.PartialDate;

/**
 * A date as far as it is known, in the words of who told it.
 *
 * @param value yyyy, yyyy-MM or yyyy-MM-dd; absent if unknown or open
 * @param qualifier KNOWN, APPROX, UNKNOWN or OPEN
 */
public record DateAsTold(@Nullable String value, String qualifier) {

    public static final DateAsTold UNKNOWN = new DateAsTold(null, "UNKNOWN");

    /** @throws partnerships.dates.ImpossibleDate if it is no date */
    public DateAsTold {
        PartialDate.told(value, qualifier);
    }

    public static DateAsTold of(LocalDate day) {
        return new DateAsTold(day.toString(), "KNOWN");
    }

    /** Returns what it means. */
    public PartialDate meant() {
        return PartialDate.told(value, qualifier);
    }
}
