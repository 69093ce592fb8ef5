package partnerships.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known. Unknown is a value, never a made-up date; so is open: stated that there is none. What is written
 * stands for every day from {@link #earliest} to {@link #latest}.
 *
 * @param value yyyy, yyyy-MM or yyyy-MM-dd, from 1900 to 2199; null exactly if unknown or open
 */
public record PartialDate(@Nullable String value, Qualifier qualifier) {

    /** How sure the value is. */
    public enum Qualifier {
        /** As written. */
        KNOWN,
        /** About then: counted with like what is written, and shown to be approximate. */
        APPROX,
        /** Not known at all. */
        UNKNOWN,
        /** Stated that there is none: a term without end. */
        OPEN
    }

    public static final PartialDate UNKNOWN = new PartialDate(null, Qualifier.UNKNOWN);
    public static final PartialDate OPEN = new PartialDate(null, Qualifier.OPEN);

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    /** @throws ImpossibleDate {@code DATE_IMPOSSIBLE} */
    public PartialDate {
        boolean dated = qualifier == Qualifier.KNOWN || qualifier == Qualifier.APPROX;
        if (dated != (value != null)) {
            throw impossible("a date is given exactly if it is KNOWN or APPROX");
        }
        if (value != null) {
            int year = firstDayOf(value).getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw impossible("a year from 1900 to 2199 is needed");
            }
        }
    }

    public static PartialDate known(LocalDate day) {
        return new PartialDate(day.toString(), Qualifier.KNOWN);
    }

    /**
     * Reads what another part of the system states. A qualifier from the future leaves the date unknown.
     *
     * @throws ImpossibleDate {@code DATE_IMPOSSIBLE}
     */
    public static PartialDate stated(@Nullable String value, String qualifier) {
        return Stream.of(Qualifier.values())
                .filter(known -> known.name().equals(qualifier))
                .findFirst()
                .map(known -> new PartialDate(value, known))
                .orElse(UNKNOWN);
    }

    /** Returns the first day that it can be; empty if it is unknown or open. */
    public Optional<LocalDate> earliest() {
        return Optional.ofNullable(value).map(PartialDate::firstDayOf);
    }

    /** Returns the last day that it can be; empty if it is unknown or open. */
    public Optional<LocalDate> latest() {
        return Optional.ofNullable(value).map(PartialDate::lastDayOf);
    }

    /** Returns the day, if it is known to the day. */
    public Optional<LocalDate> day() {
        return qualifier == Qualifier.KNOWN && value != null && value.length() > MONTH_LENGTH
                ? Optional.of(LocalDate.parse(value))
                : Optional.empty();
    }

    /** Tells whether nothing is known of it. An open date is known to be open. */
    public boolean unknown() {
        return qualifier == Qualifier.UNKNOWN;
    }

    /** Tells whether it is known that there is none. */
    public boolean open() {
        return qualifier == Qualifier.OPEN;
    }

    /** Tells whether it is only about then. */
    public boolean approximate() {
        return qualifier == Qualifier.APPROX;
    }

    private static LocalDate firstDayOf(String value) {
        if (!WRITTEN.matcher(value).matches()) {
            throw impossible("a date is yyyy, yyyy-MM or yyyy-MM-dd");
        }
        try {
            return switch (value.length()) {
                case YEAR_LENGTH -> Year.parse(value).atDay(1);
                case MONTH_LENGTH -> YearMonth.parse(value).atDay(1);
                default -> LocalDate.parse(value);
            };
        } catch (DateTimeException e) {
            throw impossible("a date is in the calendar");
        }
    }

    private static LocalDate lastDayOf(String value) {
        return switch (value.length()) {
            case YEAR_LENGTH -> LocalDate.of(Year.parse(value).getValue(), 12, 31);
            case MONTH_LENGTH -> YearMonth.parse(value).atEndOfMonth();
            default -> LocalDate.parse(value);
        };
    }

    private static ImpossibleDate impossible(String why) {
        return new ImpossibleDate("DATE_IMPOSSIBLE", why);
    }
}
