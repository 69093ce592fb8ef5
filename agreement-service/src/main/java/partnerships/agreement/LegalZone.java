package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.DATE_IN_FUTURE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import partnerships.store.Refused;
import partnerships.time.Zones;

/**
 * The zone in which an agreement's dates lie.
 *
 * @param value the system's zone, an IANA name
 */
public record LegalZone(ZoneId value) {

    /** Returns the first instant of a day. */
    public Instant startOf(LocalDate day) {
        return Zones.startOf(day, value);
    }

    /** Returns the first instant after a last day: dates of an end are inclusive. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** Returns the day on which an instant falls. */
    public LocalDate dayOf(Instant instant) {
        return Zones.date(instant, value);
    }

    /** @throws Refused {@code DATE_IN_FUTURE} */
    void requireNotInFuture(LocalDate day, Instant now) {
        if (day.isAfter(dayOf(now))) {
            throw new Refused(DATE_IN_FUTURE, "what has happened cannot be dated " + day + "; today is " + dayOf(now));
        }
    }
}
