package partnerships.system.faults;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the windows of a committee that must meet twice a year, and never met, go through: counted by the tests themselves. */
final class HalfYears {

    private HalfYears() {}

    /** Returns what happens after the first window has opened, with its times, to a day on which nothing falls due. */
    static List<String> events(LocalDate watchedFrom, @Nullable LocalDate watchedTo, LocalDate until) {
        var lines = new ArrayList<String>();
        var from = watchedFrom;
        while (true) {
            var end = endOfHalf(from);
            var to = watchedTo == null || end.isBefore(watchedTo) ? end : watchedTo;
            if (!to.isBefore(until)) {
                return lines;
            }
            if (!isInformational(from, to)) {
                lines.add("CadenceWindowBreached " + startOf(to.plusDays(1)));
            }
            from = to.plusDays(1);
            if (watchedTo != null && from.isAfter(watchedTo)) {
                return lines;
            }
            lines.add("CadenceWindowOpened " + startOf(from));
        }
    }

    /** Returns the states of all windows to a day, by first day. */
    static Map<String, String> states(LocalDate watchedFrom, LocalDate until) {
        var states = new HashMap<String, String>();
        for (var from = watchedFrom;
                !from.isAfter(until);
                from = endOfHalf(from).plusDays(1)) {
            boolean counts = endOfHalf(from).isBefore(until) && !isInformational(from, endOfHalf(from));
            states.put(from.toString(), counts ? "BREACHED" : "OPEN");
        }
        return states;
    }

    private static LocalDate endOfHalf(LocalDate day) {
        return day.getMonthValue() <= 6 ? LocalDate.of(day.getYear(), 6, 30) : LocalDate.of(day.getYear(), 12, 31);
    }

    private static boolean isInformational(LocalDate from, LocalDate to) {
        var end = endOfHalf(from);
        var start = end.minusMonths(5).withDayOfMonth(1);
        return 2 * (ChronoUnit.DAYS.between(from, to) + 1) < ChronoUnit.DAYS.between(start, end) + 1;
    }

    /** Morocco has been at UTC+0 since 2026-09-20. */
    static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
