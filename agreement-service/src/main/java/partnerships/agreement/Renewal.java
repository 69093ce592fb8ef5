package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.PERIOD_NOT_NEXT;
import static partnerships.agreement.AgreementRefusal.SIGNED_AFTER_END;
import static partnerships.agreement.AgreementRefusal.TERM_IMPOSSIBLE;

import java.time.LocalDate;
import partnerships.store.Refused;

/**
 * A further period that the parties agreed upon before the last one was over.
 *
 * @param periodNo 2 or more: the first period is the one the agreement was signed for
 * @param from first day of the period
 * @param to last day of the period, inclusive
 * @param act reference of what they signed
 */
public record Renewal(int periodNo, LocalDate from, LocalDate to, String act, LocalDate signedOn) {

    /** @throws Refused {@code TERM_IMPOSSIBLE} if it ends before it begins */
    public Renewal {
        if (to.isBefore(from)) {
            throw new Refused(TERM_IMPOSSIBLE, "it would end before it begins (from, to)");
        }
    }

    Source source() {
        return new Source(act, null, null);
    }

    /**
     * @param last day of the period before, inclusive
     * @throws Refused {@code PERIOD_NOT_NEXT}, {@code SIGNED_AFTER_END}
     */
    void requireAfter(LocalDate last) {
        if (!from.equals(last.plusDays(1))) {
            throw new Refused(
                    PERIOD_NOT_NEXT,
                    "the period before ends on %s: this one is from %s".formatted(last, last.plusDays(1)));
        }
        if (signedOn.isAfter(last)) {
            throw new Refused(
                    SIGNED_AFTER_END,
                    "what ended on " + last + " is not renewed but agreed anew: record another agreement");
        }
    }
}
