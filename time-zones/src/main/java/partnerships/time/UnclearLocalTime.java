package partnerships.time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** A local time that stands for no instant, or not for the one that was meant. HTTP answers 409 with the code and the offsets. */
public abstract sealed class UnclearLocalTime extends RuntimeException {

    private final String code;
    private final List<ZoneOffset> validOffsets;

    private UnclearLocalTime(String code, String detail, List<ZoneOffset> validOffsets) {
        super(detail);
        this.code = code;
        this.validOffsets = List.copyOf(validOffsets);
    }

    /** Returns the stable, machine-readable code. */
    public String code() {
        return code;
    }

    /** Returns the offsets that the zone has at that time: none, or those to choose from (the earlier instant first). */
    public List<ZoneOffset> validOffsets() {
        return validOffsets;
    }

    /** The clocks of the zone are put forward past that time. */
    public static final class Missing extends UnclearLocalTime {
        Missing(LocalDateTime local, ZoneId zone) {
            super("LOCAL_TIME_MISSING", "the clocks in " + zone + " never show " + local, List.of());
        }
    }

    /** The clocks of the zone are put back and show that time twice. */
    public static final class Ambiguous extends UnclearLocalTime {
        Ambiguous(LocalDateTime local, ZoneId zone, List<ZoneOffset> validOffsets) {
            super("LOCAL_TIME_AMBIGUOUS", "the clocks in " + zone + " show " + local + " twice", validOffsets);
        }
    }

    /** The offset that came with the time is none that the zone has then. */
    public static final class WrongOffset extends UnclearLocalTime {
        WrongOffset(LocalDateTime local, ZoneId zone, ZoneOffset chosen, List<ZoneOffset> validOffsets) {
            super("OFFSET_INVALID", zone + " is not at " + chosen + " at " + local, validOffsets);
        }
    }
}
