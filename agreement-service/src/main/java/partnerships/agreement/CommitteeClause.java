package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.SEAT_TWICE;
import static partnerships.agreement.AgreementRefusal.ZONE_UNKNOWN;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.store.Refused;
import partnerships.time.Zones;

/**
 * A committee that an agreement creates; it comes to life in committee-service when the agreement is signed.
 *
 * @param clause unique among the agreement's committees
 * @param charter how it meets
 */
public record CommitteeClause(
        String clause,
        Map<String, String> name,
        Kind kind,
        List<String> mandate,
        List<Seat> seats,
        Cadence cadence,
        Charter charter,
        @Nullable Source source) {

    /** What a committee is for. */
    public enum Kind {
        FOLLOW_UP,
        COORDINATION,
        THEMATIC
    }

    /** Who must convene it. */
    public enum Convocation {
        ALL_CHAIRS,
        ANY_CHAIR,
        SECRETARY
    }

    /** @throws Refused {@code LANGUAGE_INVALID}, {@code LANGUAGE_TWICE}, {@code SEAT_TWICE} */
    public CommitteeClause {
        name = Languages.canonical(name);
        mandate = List.copyOf(mandate);
        seats = List.copyOf(seats);
        if (seats.stream().map(Seat::post).distinct().count() < seats.size()) {
            throw new Refused(SEAT_TWICE, "a post sits once in committee " + clause + " (seats)");
        }
    }

    /**
     * How it is called together.
     *
     * @param noticeDays between convocation and meeting, 0 or more; null if not stated
     * @param zone IANA zone of its meetings
     * @param languages tags
     */
    public record Charter(Convocation convocation, @Nullable Integer noticeDays, String zone, List<String> languages) {

        /** @throws Refused {@code ZONE_UNKNOWN}, {@code LANGUAGE_INVALID}, {@code LANGUAGE_TWICE} */
        public Charter {
            if (!Zones.isKnown(zone)) {
                throw new Refused(
                        ZONE_UNKNOWN, "a zone is a region of the IANA list, as written there: Africa/Casablanca");
            }
            languages = Languages.canonical(languages);
        }
    }

    /**
     * A place in it, bound to a post; who holds the post is not the agreement's to say.
     *
     * @param post code: {@code RCS/PRESIDENT}
     * @param substitutes posts that may act for it
     */
    public record Seat(String post, String organisation, Role role, List<String> substitutes) {

        public Seat {
            substitutes = List.copyOf(substitutes);
        }

        /** What a seat does in the committee. */
        public enum Role {
            CHAIR,
            CO_CHAIR,
            MEMBER,
            SECRETARY
        }
    }

    /** How often it must meet. */
    public sealed interface Cadence {

        /**
         * So many meetings a year.
         *
         * @param count 1 or more
         * @param anchorBasis whether the text says from when a year is counted
         */
        record CountPerPeriod(int count, Period period, Anchor anchor, Provenance.@Nullable Basis anchorBasis)
                implements Cadence {}

        /** At dates on which the parties agree. */
        record MutualDates() implements Cadence {}

        /** The text does not say. */
        record Unspecified() implements Cadence {}

        /** What meetings are counted in. */
        enum Period {
            YEAR
        }

        /** From when periods are counted. */
        enum Anchor {
            CALENDAR
        }
    }
}
