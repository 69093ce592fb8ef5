package partnerships.meeting;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** A local time that happens twice in its zone: the caller has to say which one is meant. */
public final class LocalTimeAmbiguous extends RuntimeException {

    private final String field;
    private final transient List<ZoneOffset> validOffsets;

    LocalTimeAmbiguous(String field, LocalDateTime local, List<ZoneOffset> validOffsets) {
        super(local + " happens twice; say which by one of the offsets " + validOffsets);
        this.field = field;
        this.validOffsets = List.copyOf(validOffsets);
    }

    /** Returns which of the times it is: {@code localStart} or {@code localEnd}. */
    public String field() {
        return field;
    }

    /** Returns the two offsets to choose from, the earlier instant's first. */
    public List<ZoneOffset> validOffsets() {
        return validOffsets;
    }
}
