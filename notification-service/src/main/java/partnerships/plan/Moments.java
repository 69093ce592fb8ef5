package partnerships.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import partnerships.time.Zones;

/** Counts from an anchor: calendar days on local dates, then minutes. */
final class Moments {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private Moments() {}

    /**
     * @param instant that {@code local} is in its zone; kept where the local time is ambiguous
     */
    static Instant from(LocalDateTime local, Instant instant, String zone, ReminderRule.When when) {
        if (when.days() == 0 && when.at() == null) {
            return instant.plusSeconds(60L * when.minutes());
        }
        var day = local.toLocalDate().plusDays(when.days());
        var time = when.at() == null ? local.toLocalTime() : when.at();
        return at(day.atTime(time), ZoneId.of(zone), when.minutes());
    }

    static Instant from(LocalDate anchor, ZoneId zone, ReminderRule.When when) {
        var time = when.at() == null ? MORNING : when.at();
        return at(anchor.plusDays(when.days()).atTime(time), zone, when.minutes());
    }

    /** A reminder's time that the clocks skip is an hour later; one that they show twice is the first. */
    private static Instant lenient(LocalDateTime local, ZoneId zone) {
        var offsets = Zones.validOffsets(local, zone);
        return offsets.isEmpty() ? lenient(local.plusHours(1), zone) : Zones.instant(local, zone, offsets.getFirst());
    }

    private static Instant at(LocalDateTime local, ZoneId zone, int minutes) {
        return lenient(local, zone).plusSeconds(60L * minutes);
    }
}
