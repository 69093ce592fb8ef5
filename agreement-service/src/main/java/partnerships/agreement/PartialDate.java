package partnerships.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.store.Refused;

/**
 * A date as far as it is known. Unknown is a value, never a made-up date.
 *
 * @param value yyyy, yyyy-MM or yyyy-MM-dd, from 1900 to 2199; null exactly if unknown or open
 */
public record PartialDate(@Nullable String value, Qualifier qualifier) {

    /** How sure the value is. OPEN: stated to have no end. */
    public enum Qualifier {
        KNOWN,
        APPROX,
        UNKNOWN,
        OPEN
    }

    public static final PartialDate UNKNOWN = new PartialDate(null, Qualifier.UNKNOWN);

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    /** @throws Refused {@code DATE_IMPOSSIBLE} */
    public PartialDate {
        boolean dated = qualifier == Qualifier.KNOWN || qualifier == Qualifier.APPROX;
        if (dated != (value != null)) {
            throw new Refused("DATE_IMPOSSIBLE", "a date is given exactly if it is KNOWN or APPROX");
        }
        if (value != null) {
            int year = firstDay(value).getYear();
            if (year < 1900 || year > 2199) {
                throw new Refused("DATE_IMPOSSIBLE", "a year from 1900 to 2199 is needed");
            }
        }
    }

    public static PartialDate known(LocalDate day) {
        return new PartialDate(day.toString(), Qualifier.KNOWN);
    }

    /** Returns the day, if it is known to the day. */
    public Optional<LocalDate> day() {
        return qualifier == Qualifier.KNOWN && value != null && value.length() > MONTH_LENGTH
                ? Optional.of(LocalDate.parse(value))
                : Optional.empty();
    }

    /** Returns the first day it can mean. */
    public Optional<LocalDate> first() {
        return Optional.ofNullable(value).map(PartialDate::firstDay);
    }

    /** Returns the last day it can mean. */
    public Optional<LocalDate> last() {
        return Optional.ofNullable(value).map(PartialDate::lastDay);
    }

    private static LocalDate firstDay(String value) {
        try {
            return switch (value.length()) {
                case YEAR_LENGTH -> Year.parse(value).atDay(1);
                case MONTH_LENGTH -> YearMonth.parse(value).atDay(1);
                default -> LocalDate.parse(value);
            };
        } catch (DateTimeException e) {
            throw new Refused("DATE_IMPOSSIBLE", "a date is yyyy, yyyy-MM or yyyy-MM-dd, and in the calendar");
        }
    }

    private static LocalDate lastDay(String value) {
        return switch (value.length()) {
            case YEAR_LENGTH -> LocalDate.of(Year.parse(value).getValue(), 12, 31);
            case MONTH_LENGTH -> YearMonth.parse(value).atEndOfMonth();
            default -> LocalDate.parse(value);
        };
    }
}
