package partnerships.bad.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Turns times with the rules of the JDK. */
public final class UsesZones {

    public ZonedDateTime zoned(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone);
    }

    public LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
