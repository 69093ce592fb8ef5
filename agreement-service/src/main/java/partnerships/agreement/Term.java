package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.DURATION_CONTRADICTS_TERM;
import static partnerships.agreement.AgreementRefusal.TERM_IMPOSSIBLE;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;
import partnerships.dates.TermDays;
import partnerships.store.Refused;

/**
 * From when to when an agreement is in force.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param notice before its end or renewal; null if not stated
 * @param duration as the text states it; null if it does not. Where nothing is known of the last day, it follows from the first.
 */
public record Term(
        PartialDate from,
        PartialDate to,
        Renewal renewal,
        @Nullable LegalPeriod notice,
        @Nullable LegalPeriod duration) {

    /** What follows the last day: nothing, what the parties then agree upon, a further term by itself, or nobody knows. */
    public enum Renewal {
        NONE,
        EXPRESS,
        TACIT,
        UNKNOWN
    }

    /**
     * @throws Refused {@code TERM_IMPOSSIBLE} if it would end before it can have begun, or last no time; {@code
     *     DURATION_CONTRADICTS_TERM} if its last day is stated, and not as the duration has it
     */
    public Term {
        var last = to.latest();
        if (last.isPresent() && from.earliest().filter(last.get()::isBefore).isPresent()) {
            throw new Refused(TERM_IMPOSSIBLE, "it would end before it begins (from, to)");
        }
        if (duration != null && duration.isZero()) {
            throw new Refused(TERM_IMPOSSIBLE, "it would last no time (duration)");
        }
        if (days(from, to, renewal, notice, duration).contradictory()) {
            throw new Refused(
                    DURATION_CONTRADICTS_TERM,
                    "its first and last day are not that far apart: correct from, to or duration");
        }
    }

    /** Returns the last day that can be its last, after which it is over; empty if that is unknown, open, or it renews itself. */
    Optional<LocalDate> lastDay() {
        return days().overAfter();
    }

    /** Returns the days that follow from it. */
    public TermDays days() {
        return days(from, to, renewal, notice, duration);
    }

    private static TermDays days(
            PartialDate from,
            PartialDate to,
            Renewal renewal,
            @Nullable LegalPeriod notice,
            @Nullable LegalPeriod duration) {
        return new TermDays(from, to, duration, renewal == Renewal.TACIT, notice);
    }

    /** Tells whether a day can be the first. */
    boolean canBegin(LocalDate day) {
        return from.earliest().filter(day::isBefore).isEmpty()
                && from.latest().filter(day::isAfter).isEmpty()
                && to.latest().filter(day::isAfter).isEmpty()
                && !days(PartialDate.known(day), to, renewal, notice, duration).contradictory();
    }

    Term beginning(LocalDate day) {
        return new Term(PartialDate.known(day), to, renewal, notice, duration);
    }

    /** Its duration was that of the period before. */
    Term renewedTo(LocalDate day) {
        return new Term(from, PartialDate.known(day), renewal, notice, null);
    }
}
