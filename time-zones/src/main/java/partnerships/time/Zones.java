package partnerships.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Turns local times into instants and back. The only place of the system that does: the JDK in use may carry rules that are out
 * of date (Morocco left daylight saving time for good on 2026-09-20), and its zones cannot be replaced.
 *
 * <p>The rules are the newest of the JDK's and Joda-Time's. A zone is an IANA region ({@code Africa/Casablanca}) or a fixed
 * offset. Rules are known up to the year 2400. Safe for several threads; the first use of a zone reads its rules (a millisecond).
 */
public final class Zones {

    private static final ZoneRulesSource SOURCE = ZoneRulesSource.newest();
    private static final LocalDateTime CANARY = LocalDateTime.of(2026, 12, 15, 10, 0);

    private Zones() {}

    /**
     * Returns the instant of a local time.
     *
     * @throws UnclearLocalTime.Missing if the clocks of the zone skip that time
     * @throws UnclearLocalTime.Ambiguous if they show it twice; it names the offsets to choose from
     * @throws UnknownZone if the zone has no rules
     */
    public static Instant instant(LocalDateTime local, ZoneId zone) {
        var offsets = validOffsets(local, zone);
        return switch (offsets.size()) {
            case 1 -> local.toInstant(offsets.getFirst());
            case 0 -> throw new UnclearLocalTime.Missing(local, zone);
            default -> throw new UnclearLocalTime.Ambiguous(local, zone, offsets);
        };
    }

    /**
     * Returns the instant of a local time whose offset somebody has chosen.
     *
     * @throws UnclearLocalTime.Missing if the clocks of the zone skip that time
     * @throws UnclearLocalTime.WrongOffset if the offset is none that the zone has at that time
     * @throws UnknownZone if the zone has no rules
     */
    public static Instant instant(LocalDateTime local, ZoneId zone, ZoneOffset chosen) {
        var offsets = validOffsets(local, zone);
        if (offsets.isEmpty()) {
            throw new UnclearLocalTime.Missing(local, zone);
        }
        if (!offsets.contains(chosen)) {
            throw new UnclearLocalTime.WrongOffset(local, zone, chosen, offsets);
        }
        return local.toInstant(chosen);
    }

    /**
     * Returns the offsets that the zone has at a local time: one, none in a gap, two in an overlap (the earlier instant first).
     *
     * @throws UnknownZone if the zone has no rules
     */
    public static List<ZoneOffset> validOffsets(LocalDateTime local, ZoneId zone) {
        return SOURCE.rulesOf(zone).getValidOffsets(local);
    }

    /**
     * Returns what the clocks of the zone show at an instant.
     *
     * @throws UnknownZone if the zone has no rules
     */
    public static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofEpochSecond(
                instant.getEpochSecond(),
                instant.getNano(),
                SOURCE.rulesOf(zone).getOffset(instant));
    }

    /** Returns the offset of the zone at an instant. */
    public static ZoneOffset offset(Instant instant, ZoneId zone) {
        return SOURCE.rulesOf(zone).getOffset(instant);
    }

    /** Returns the day that the calendars of the zone show at an instant. */
    public static LocalDate date(Instant instant, ZoneId zone) {
        return local(instant, zone).toLocalDate();
    }

    /** Returns the first instant of a day; of a day whose midnight is skipped, the end of the gap. */
    public static Instant startOf(LocalDate day, ZoneId zone) {
        var rules = SOURCE.rulesOf(zone);
        var midnight = day.atStartOfDay();
        var offsets = rules.getValidOffsets(midnight);
        return offsets.isEmpty() ? rules.getTransition(midnight).getInstant() : midnight.toInstant(offsets.getFirst());
    }

    /** Returns the first instant after a day: what is valid to the end of that day ends here. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return startOf(day.plusDays(1), zone);
    }

    /** Tells whether this is the name of a region with rules, written as IANA writes it. */
    public static boolean isKnown(String zoneId) {
        return ZoneRulesSource.isRegion(zoneId);
    }

    /** Returns the version of the rules in use, as IANA names it: {@code 2026f}. */
    public static String rulesVersion() {
        return SOURCE.version();
    }

    /**
     * Tells whether the rules are new enough to be trusted: Casablanca at 10:00 on 15 December 2026 is 10:00 UTC, as Morocco
     * decided that year.
     */
    public static boolean canaryHolds() {
        return validOffsets(CANARY, ZoneId.of("Africa/Casablanca")).equals(List.of(ZoneOffset.UTC));
    }
}
