package partnerships.meeting;

import static partnerships.meeting.MeetingRefusal.END_NOT_AFTER_START;
import static partnerships.meeting.MeetingRefusal.MEETING_TOO_LONG;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import partnerships.store.Refused;
import partnerships.time.UnknownZone;
import partnerships.time.Zones;

/**
 * When and where. The local time in its zone is what was decided; the instants are derived from it.
 *
 * @param tzdbVersion zone rules the instants were derived with
 */
public record Schedule(
        LocalDateTime localStart,
        LocalDateTime localEnd,
        ZoneId zone,
        Instant start,
        Instant end,
        String tzdbVersion,
        @Nullable String place,
        @Nullable String link) {

    private static final Duration LONGEST = Duration.ofDays(14);

    /**
     * Derives the instants of a slot.
     *
     * @throws Refused {@code END_NOT_AFTER_START}, {@code MEETING_TOO_LONG} beyond fourteen days
     * @throws UnknownZone if the zone is no region of the time zone database
     * @throws partnerships.time.UnclearLocalTime if clocks skip a time, or show it twice and no offset says which
     */
    static Schedule of(Slot slot) {
        var zone = slot.zone();
        if (!Zones.isKnown(zone.getId())) {
            throw new UnknownZone(zone.getId());
        }
        var start = instantOf(slot.localStart(), zone, slot.startOffset());
        var end = instantOf(slot.localEnd(), zone, slot.endOffset());
        if (!end.isAfter(start)) {
            throw new Refused(
                    END_NOT_AFTER_START, "it ends at " + end + " and starts at " + start + " (localStart, localEnd)");
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new Refused(
                    MEETING_TOO_LONG, "it lasts longer than " + LONGEST.toDays() + " days: make it several meetings");
        }
        var rules = Zones.rulesVersion();
        return new Schedule(slot.localStart(), slot.localEnd(), zone, start, end, rules, slot.place(), slot.link());
    }

    private static Instant instantOf(LocalDateTime local, ZoneId zone, @Nullable ZoneOffset chosen) {
        return chosen == null ? Zones.instant(local, zone) : Zones.instant(local, zone, chosen);
    }

    /** Returns whether another differs in what an invitation must tell: start, end, zone or place. */
    boolean differsMateriallyFrom(Schedule other) {
        return !(start.equals(other.start)
                && end.equals(other.end)
                && zone.equals(other.zone)
                && Objects.equals(place, other.place));
    }

    /** Returns whether another says the same of time and place, whatever rules it was derived with. */
    boolean saysTheSameAs(Schedule other) {
        return !differsMateriallyFrom(other) && Objects.equals(link, other.link);
    }

    /**
     * Returns it with its instants derived from today's rules. A local time that now happens twice keeps its offset if that is
     * one of the two; one that no longer exists keeps its instant.
     */
    Schedule derivedAgain() {
        return new Schedule(
                localStart,
                localEnd,
                zone,
                again(localStart, start),
                again(localEnd, end),
                Zones.rulesVersion(),
                place,
                link);
    }

    /** Returns the offset with which a local time is its start or its end; null if it is neither. */
    @Nullable
    ZoneOffset offsetKeptBy(LocalDateTime local, ZoneId in) {
        if (!in.equals(zone)) {
            return null;
        }
        return Zones.validOffsets(local, zone).stream()
                .filter(offset -> List.of(start, end).contains(local.toInstant(offset)))
                .findFirst()
                .orElse(null);
    }

    private Instant again(LocalDateTime local, Instant before) {
        var offsets = Zones.validOffsets(local, zone);
        var offset = Duration.between(before, local.toInstant(ZoneOffset.UTC));
        var kept = ZoneOffset.ofTotalSeconds(Math.toIntExact(offset.toSeconds()));
        return offsets.isEmpty() || offsets.contains(kept) ? before : local.toInstant(offsets.getFirst());
    }
}
