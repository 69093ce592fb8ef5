package partnerships.good;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import partnerships.time.Zones;

/** A model that knows nothing of the world. */
public record GoodModel(LocalDate day, List<String> names) {

    public GoodModel {
        names = List.copyOf(names);
    }

    /** Returns when the day is over. */
    public Instant end(ZoneId zone) {
        if (names.isEmpty()) {
            throw new IllegalStateException("it has no name");
        }
        return Zones.endOf(day, zone);
    }
}
