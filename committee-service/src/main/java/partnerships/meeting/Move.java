package partnerships.meeting;

import static partnerships.meeting.MeetingRefusal.GIVEN_AND_REMOVED;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import partnerships.store.Refused;

/**
 * Another date or place for a meeting that has one. What it does not say stays as it is; a place or a link goes only if that is
 * said.
 *
 * @param zone of the local times; null for the one that it has
 * @param startOffset chosen when the local start happens twice; null for the one that it has, if its start stays
 * @param endOffset likewise
 * @param place null for the one that it has
 * @param link null for the one that it has
 * @param remove what it is to have no longer
 */
public record Move(
        LocalDateTime localStart,
        LocalDateTime localEnd,
        @Nullable ZoneId zone,
        @Nullable ZoneOffset startOffset,
        @Nullable ZoneOffset endOffset,
        @Nullable String place,
        @Nullable String link,
        Set<Removable> remove) {

    /** What a meeting may do without. */
    public enum Removable {
        PLACE,
        LINK
    }

    public Move {
        remove = Set.copyOf(remove);
    }

    /**
     * Returns where it leads from a date that stands.
     *
     * @throws Refused {@code GIVEN_AND_REMOVED} if a place or a link is
     */
    Slot from(Schedule standing) {
        var where = Objects.requireNonNullElse(zone, standing.zone());
        return new Slot(
                localStart,
                localEnd,
                where,
                startOffset == null ? standing.offsetKeptBy(localStart, where) : startOffset,
                endOffset == null ? standing.offsetKeptBy(localEnd, where) : endOffset,
                kept(Removable.PLACE, place, standing.place()),
                kept(Removable.LINK, link, standing.link()));
    }

    private @Nullable String kept(Removable what, @Nullable String given, @Nullable String before) {
        if (!remove.contains(what)) {
            return given == null ? before : given;
        }
        if (given != null) {
            throw new Refused(
                    GIVEN_AND_REMOVED, "it cannot have a new " + what + " and none: give it, or name it in remove");
        }
        return null;
    }
}
