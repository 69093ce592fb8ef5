package partnerships.rows.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import partnerships.exports.Stamp;
import partnerships.rows.persistence.Visibility;
import partnerships.time.Zones;

/**
 * What one answer rests on: what its reader may see, the moment it speaks for, and how fresh the rows are at least.
 *
 * @param zone the system's, in which days are counted
 */
public record Reading(Visibility visible, Stamp stamp, ZoneId zone) {

    /** Returns the day of the moment. */
    public LocalDate today() {
        return Zones.date(stamp.asOf(), zone);
    }

    /** Returns the first instant of a day. */
    public @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : Zones.startOf(day, zone);
    }

    /** Returns the first instant after a day. */
    public @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null ? null : Zones.endOf(day, zone);
    }
}
