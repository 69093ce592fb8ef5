package partnerships.dates;

import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;

/**
 * A period as a text states it: so many years, months and days of the calendar, never turned into each other.
 *
 * @param value ISO 8601: {@code P3M}, {@code P1Y}, {@code P30D}, {@code P1Y6M}, {@code P0D}; at most 99 years, 999 months and 9999
 *     days. Weeks in place of days are taken, and kept as days.
 */
public record LegalPeriod(String value) {

    /** What is taken, for those who describe it. */
    public static final String WRITTEN = "P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W|[0-9]{1,4}D)?";

    private static final Pattern PATTERN = Pattern.compile(WRITTEN);

    /** @throws ImpossibleDate {@code PERIOD_IMPOSSIBLE} */
    public LegalPeriod {
        if (!PATTERN.matcher(value).matches()) {
            throw new ImpossibleDate("PERIOD_IMPOSSIBLE", "a period is like P3M, P1Y, P30D or P1Y6M");
        }
        value = Period.parse(value).toString();
    }

    /**
     * Returns the last day to give notice: the day before (the first day after the last day − this period). End 31 December, three
     * months: 30 September. Holidays never move it.
     */
    public LocalDate deadlineBefore(LocalDate lastDay) {
        return lastDay.plusDays(1).minus(period()).minusDays(1);
    }

    /**
     * Returns the last day of what begins on a day and lasts so long: 1 February, one year: 31 January. Where the last month lacks
     * that day of the month, its own last day is the last: 31 January, one month: 28 February.
     */
    public LocalDate lastDayFrom(LocalDate first) {
        var period = period();
        var reached = first.plusMonths(period.toTotalMonths());
        var after = reached.getDayOfMonth() < first.getDayOfMonth() ? reached.plusDays(1) : reached;
        return after.plus(period.withYears(0).withMonths(0)).minusDays(1);
    }

    /** Tells whether it is no time at all. */
    public boolean isZero() {
        return period().isZero();
    }

    /** Returns the years, months and days that it has. */
    public Period period() {
        return Period.parse(value);
    }
}
