package partnerships.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import partnerships.store.Refused;
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
     * @throws Refused {@code ZONE_UNKNOWN}, {@code LOCAL_TIME_MISSING} if clocks jump over it, {@code OFFSET_NOT_VALID},
     *     {@code END_NOT_AFTER_START}, {@code MEETING_TOO_LONG}
     * @throws LocalTimeAmbiguous if a time happens twice and no offset says which
     */
    static Schedule of(Slot slot) {
        if (!ZoneId.getAvailableZoneIds().contains(slot.zone().getId())) {
            throw new Refused("ZONE_UNKNOWN", slot.zone() + " is no IANA zone");
        }
        var start = instantOf("localStart", slot.localStart(), slot.zone(), slot.startOffset());
        var end = instantOf("localEnd", slot.localEnd(), slot.zone(), slot.endOffset());
        if (!end.isAfter(start)) {
            throw new Refused("END_NOT_AFTER_START", "it ends at " + end + " and starts at " + start);
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new Refused("MEETING_TOO_LONG", "it lasts longer than " + LONGEST.toDays() + " days");
        }
        return new Schedule(
                slot.localStart(),
                slot.localEnd(),
                slot.zone(),
                start,
                end,
                Zones.rulesVersion(),
                slot.place(),
                slot.link());
    }

    private static Instant instantOf(String field, LocalDateTime local, ZoneId zone, @Nullable ZoneOffset chosen) {
        var offsets = Zones.validOffsets(local, zone);
        if (offsets.isEmpty()) {
            throw new Refused("LOCAL_TIME_MISSING", field + " " + local + " does not exist in " + zone);
        }
        if (chosen != null && !offsets.contains(chosen)) {
            throw new Refused("OFFSET_NOT_VALID", field + " has the offsets " + offsets + " in " + zone);
        }
        if (chosen == null && offsets.size() > 1) {
            throw new LocalTimeAmbiguous(field, local, offsets);
        }
        return local.toInstant(chosen == null ? offsets.getFirst() : chosen);
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

    private Instant again(LocalDateTime local, Instant before) {
        List<ZoneOffset> offsets = Zones.validOffsets(local, zone);
        var offset = Duration.between(before, local.toInstant(ZoneOffset.UTC));
        var kept = ZoneOffset.ofTotalSeconds(Math.toIntExact(offset.toSeconds()));
        return offsets.isEmpty() || offsets.contains(kept) ? before : local.toInstant(offsets.getFirst());
    }
}
