package partnerships.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a committee's cadence is watched.
 *
 * @param from entry into force of its agreement if it is known to the day ({@code STATED}); else the last day on which that can
 *     be, or the day of recording if nothing is known ({@code ASSUMED})
 * @param to last day that can be its agreement's last; null if that is not known, there is none, or it renews itself
 */
public record Watch(LocalDate from, Basis basis, @Nullable LocalDate to) {

    Watch from(LocalDate day) {
        return new Watch(day, Basis.STATED, to);
    }

    Watch until(LocalDate day) {
        return new Watch(from, basis, day);
    }

    boolean endedBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** Returns its days; one that nobody knows the end of goes on for ever. */
    Span span() {
        return new Span(from, to == null ? LocalDate.MAX : to);
    }
}
