package partnerships.meeting;

import static partnerships.meeting.MeetingRefusal.COMMITTEE_DISSOLVED;
import static partnerships.meeting.MeetingRefusal.DATE_OUT_OF_RANGE;
import static partnerships.meeting.MeetingRefusal.NOT_A_SEAT;
import static partnerships.meeting.MeetingRefusal.NOT_A_SUBSTITUTE;
import static partnerships.meeting.MeetingRefusal.NO_CONVOKER_STATED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import partnerships.post.PostVersion;
import partnerships.store.Refused;
import partnerships.time.Zones;

/**
 * What a committee asks of its meetings.
 *
 * @param clause that creates it, in the agreement that it belongs to
 * @param active whether its agreement lives
 * @param zone in which days are counted
 * @param seats as far as the text names any
 * @param posts those of the seats and their substitutes that are registered, as they are now: whoever hears of a decision waits for these
 */
public record CommitteeTerms(
        String committeeId,
        List<String> agreementIds,
        String clause,
        boolean active,
        ZoneId zone,
        Convocation convocation,
        List<Seat> seats,
        List<PostVersion> posts) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** @param substitutes posts that may sit in its place */
    public record Seat(ExpectedSeat expected, List<String> substitutes) {
        public Seat {
            substitutes = List.copyOf(substitutes);
        }

        String post() {
            return expected.post();
        }
    }

    public CommitteeTerms {
        agreementIds = List.copyOf(agreementIds);
        seats = List.copyOf(seats);
        posts = List.copyOf(posts);
    }

    /** @throws Refused {@code COMMITTEE_DISSOLVED} if it meets no more */
    void requireActive() {
        if (!active) {
            throw new Refused(
                    COMMITTEE_DISSOLVED,
                    "its agreement has ended; should that be wrong, correct the fact term of agreement "
                            + agreements());
        }
    }

    /**
     * Requires that somebody convenes it.
     *
     * @throws Refused {@code NO_CONVOKER_STATED} if the text names nobody, with the fact that is to be corrected
     */
    public void requireConvokers() {
        if (convocation.convokers().isEmpty()) {
            throw new Refused(
                    NO_CONVOKER_STATED,
                    "%s; correct, with its source, %s or %s of agreement %s (correct-fact)"
                            .formatted(convocation.whyNobody(), fact("seats"), fact("convocation"), agreements()));
        }
    }

    /** @throws Refused {@code NOT_A_SEAT} if a post is none of its seats, as far as the text names any */
    void requireSeats(List<String> posts) {
        var known = seats.stream().map(Seat::post).toList();
        posts.stream()
                .filter(post -> !known.isEmpty() && !known.contains(post))
                .findFirst()
                .ifPresent(post -> {
                    throw new Refused(
                            NOT_A_SEAT,
                            "the committee has no seat " + post + " but " + String.join(", ", known)
                                    + "; should that be wrong, correct " + fact("seats") + " of agreement "
                                    + agreements());
                });
    }

    /**
     * Requires that a post may sit in the place of another, as far as the text names that seat.
     *
     * @throws Refused {@code NOT_A_SUBSTITUTE}, with those who are or the fact that is to be corrected
     */
    void requireSubstitute(String post, String substitute) {
        if (substitute.equals(post)) {
            throw new Refused(NOT_A_SUBSTITUTE, post + " does not take its own place: one that came itself is PRESENT");
        }
        var named = seatOf(post).map(Seat::substitutes);
        if (named.isPresent() && !named.get().contains(substitute)) {
            var those = named.get().isEmpty() ? "nobody does" : String.join(", ", named.get()) + " may";
            throw new Refused(
                    NOT_A_SUBSTITUTE,
                    "%s does not sit in the place of %s: %s; should that be wrong, correct %s of agreement %s"
                            .formatted(substitute, post, those, fact("seats"), agreements()));
        }
    }

    List<ExpectedSeat> expectedSeats() {
        return seats.stream().map(Seat::expected).toList();
    }

    private Optional<Seat> seatOf(String post) {
        return seats.stream().filter(seat -> seat.post().equals(post)).findFirst();
    }

    /** Returns the path of a fact of its clause, as agreement-service's corrections name it. */
    private String fact(String name) {
        return "committees." + clause + "." + name;
    }

    private String agreements() {
        return String.join(", ", agreementIds);
    }

    /** @throws Refused {@code DATE_OUT_OF_RANGE} before 1900 */
    static void requireInRange(LocalDate day) {
        if (day.isBefore(EARLIEST)) {
            throw new Refused(DATE_OUT_OF_RANGE, day + " is before " + EARLIEST + "; correct the date");
        }
    }

    LocalDate dayOf(Instant instant) {
        return Zones.date(instant, zone);
    }

    /** Returns the calendar days from one instant to another: the last day counts, the first does not. */
    int daysBetween(Instant from, Instant to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(dayOf(from), dayOf(to)));
    }
}
