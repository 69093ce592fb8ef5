package partnerships.defaults.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Set;

/** The years in which anything here can lie. A date outside them is a slip of the pen. */
final class DateRange {

    static final String MESSAGE = "lies outside the years 1900 to 2200";
    /** What is checked wherever it stands in a body. */
    static final Set<Class<?>> TYPES = Set.of(
            LocalDate.class, LocalDateTime.class, OffsetDateTime.class, Instant.class, Year.class, YearMonth.class);

    private static final int FIRST = 1900;
    private static final int LAST = 2200;

    private DateRange() {}

    static boolean contains(Temporal date) {
        int year = date instanceof Instant instant
                ? instant.atOffset(ZoneOffset.UTC).getYear()
                : date.get(ChronoField.YEAR);
        return year >= FIRST && year <= LAST;
    }
}
