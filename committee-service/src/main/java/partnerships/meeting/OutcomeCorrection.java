package partnerships.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a meeting went, other than was recorded. What it does not say stays as it is.
 *
 * @param held null for as recorded
 * @param heldOn null for as recorded
 * @param attendance whole; null for as recorded
 * @param evidence who says so
 */
public record OutcomeCorrection(
        @Nullable Boolean held,
        @Nullable LocalDate heldOn,
        @Nullable List<Attendance> attendance,
        String reason,
        Evidence evidence) {

    public OutcomeCorrection {
        attendance = attendance == null ? null : List.copyOf(attendance);
    }

    boolean saysHow() {
        return heldOn != null || attendance != null;
    }
}
