package partnerships.committee;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What its clause says of a committee.
 *
 * @param name by language tag
 * @param convocation who must convene it: ALL_CHAIRS, ANY_CHAIR or SECRETARY; a rule from the future is kept
 * @param noticeDays days between convocation and meeting; absent if not stated
 * @param zone of its meetings and of the days that bound its windows
 */
public record Charter(
        Map<String, String> name,
        String kind,
        List<Seat> seats,
        Cadence cadence,
        String convocation,
        @Nullable Integer noticeDays,
        ZoneId zone,
        List<String> languages) {

    public Charter {
        name = Map.copyOf(name);
        seats = List.copyOf(seats);
        languages = List.copyOf(languages);
    }
}
