package partnerships.plan;

import java.util.List;
import java.util.Map;

/**
 * What notifications need to know of a committee.
 *
 * @param name by language tag
 * @param noticeDays 0 if not stated
 * @param seats with the posts that may act for them
 */
public record CommitteeProfile(
        String committeeId,
        String agreementId,
        String agreementReference,
        Map<String, String> name,
        int noticeDays,
        List<SeatProfile> seats) {

    public record SeatProfile(String post, String organisation, String role, List<String> substitutes) {}

    public CommitteeProfile {
        name = Map.copyOf(name);
        seats = List.copyOf(seats);
    }

    /** Tells whether the post has a seat, or may act for one. */
    public boolean isServedBy(String post) {
        return seats.stream()
                .anyMatch(seat -> seat.post().equals(post) || seat.substitutes().contains(post));
    }
}
