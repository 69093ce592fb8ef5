package partnerships.agreement;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.store.Refused;

/**
 * From when to when an agreement is in force.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param noticeDays before its end or renewal, 0 or more; null if not stated
 */
public record Term(
        PartialDate from,
        PartialDate to,
        Renewal renewal,
        @Nullable Integer noticeDays) {

    /** What follows the last day: nothing, what the parties then agree upon, a further term by itself, or nobody knows. */
    public enum Renewal {
        NONE,
        EXPRESS,
        TACIT,
        UNKNOWN
    }

    /** @throws Refused {@code TERM_IMPOSSIBLE} if it ends before it can have begun */
    public Term {
        var last = to.last();
        if (last.isPresent() && from.first().filter(last.get()::isBefore).isPresent()) {
            throw new Refused("TERM_IMPOSSIBLE", "it would end before it begins");
        }
    }

    /** Returns the last day after which it is over, if that is known to the day and no renewal comes by itself. */
    Optional<LocalDate> lastDay() {
        return renewal == Renewal.TACIT ? Optional.empty() : to.day();
    }

    Term beginning(LocalDate day) {
        return new Term(PartialDate.known(day), to, renewal, noticeDays);
    }

    Term renewedTo(LocalDate day) {
        return new Term(from, PartialDate.known(day), renewal, noticeDays);
    }
}
