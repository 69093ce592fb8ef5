package partnerships.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import partnerships.store.Refused;
import partnerships.time.Zones;

/**
 * What a committee asks of its meetings.
 *
 * @param active whether its agreement lives
 * @param zone in which days are counted
 */
public record CommitteeTerms(
        String committeeId,
        List<String> agreementIds,
        boolean active,
        ZoneId zone,
        Convocation convocation,
        List<ExpectedSeat> seats) {

    public CommitteeTerms {
        agreementIds = List.copyOf(agreementIds);
        seats = List.copyOf(seats);
    }

    /** @throws Refused {@code COMMITTEE_DISSOLVED} if it meets no more */
    void requireActive() {
        if (!active) {
            throw new Refused("COMMITTEE_DISSOLVED", "its agreement has ended");
        }
    }

    /** @throws Refused {@code NOT_A_SEAT} if a post is none of its seats, as far as the text names any */
    void requireSeats(List<String> posts) {
        var known = seats.stream().map(ExpectedSeat::post).toList();
        if (!known.isEmpty() && !known.containsAll(posts)) {
            throw new Refused("NOT_A_SEAT", "the committee has no such seat");
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
