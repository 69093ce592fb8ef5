package partnerships.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a meeting that was held.
 *
 * @param heldOn local date of its start, which decides its window
 * @param attendance empty if a meeting of the past left none on record
 * @param quorumValid whether it counts; without a stated quorum a meeting that was held does
 * @param imported held before the system knew it
 */
public record Outcome(
        LocalDate heldOn,
        List<Attendance> attendance,
        boolean quorumValid,
        boolean imported,
        @Nullable Evidence evidence) {

    public Outcome {
        attendance = List.copyOf(attendance);
    }

    Outcome withoutEvidence() {
        return new Outcome(heldOn, attendance, quorumValid, imported, null);
    }
}
