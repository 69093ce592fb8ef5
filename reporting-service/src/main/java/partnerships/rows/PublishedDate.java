package partnerships.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import partnerships.dates.PartialDate;

/**
 * A date as far as it is known, in the words of who published it.
 *
 * @param value yyyy, yyyy-MM or yyyy-MM-dd; absent if unknown or open
 * @param qualifier KNOWN, APPROX, UNKNOWN or OPEN
 */
public record PublishedDate(@Nullable String value, String qualifier) {

    public static final PublishedDate UNKNOWN = new PublishedDate(null, "UNKNOWN");

    /** @throws partnerships.dates.ImpossibleDate if it is no date */
    public PublishedDate {
        PartialDate.stated(value, qualifier);
    }

    public static PublishedDate of(LocalDate day) {
        return new PublishedDate(day.toString(), "KNOWN");
    }

    /** Returns what it means. */
    public PartialDate meant() {
        return PartialDate.stated(value, qualifier);
    }
}
