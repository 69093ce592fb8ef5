package partnerships.rows;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known.
 *
 * @param value yyyy, yyyy-MM or yyyy-MM-dd; absent if unknown or open
 * @param qualifier KNOWN, APPROX, UNKNOWN or OPEN
 */
public record PartialDate(@Nullable String value, String qualifier) {

    public static final PartialDate UNKNOWN = new PartialDate(null, "UNKNOWN");

    /** @throws java.time.DateTimeException if the value is no such date */
    public PartialDate {
        if (value != null) {
            firstDayOf(value);
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString(), "KNOWN");
    }

    /** Returns whether nothing is known of it. An open date is known to be open. */
    public boolean unknown() {
        return value == null && !open();
    }

    /** Returns whether it is known that there is none: a term without end. */
    public boolean open() {
        return "OPEN".equals(qualifier);
    }

    /** Returns the first day that it can mean, or null. */
    public @Nullable LocalDate earliest() {
        return value == null ? null : firstDayOf(value);
    }

    /** Returns the last day that it can mean, or null. */
    public @Nullable LocalDate latest() {
        if (value == null) {
            return null;
        }
        LocalDate first = firstDayOf(value);
        return switch (value.length()) {
            case 4 -> first.plusYears(1).minusDays(1);
            case 7 -> first.plusMonths(1).minusDays(1);
            default -> first;
        };
    }

    private static LocalDate firstDayOf(String value) {
        return switch (value.length()) {
            case 4 -> Year.parse(value).atDay(1);
            case 7 -> YearMonth.parse(value).atDay(1);
            default -> LocalDate.parse(value);
        };
    }
}
