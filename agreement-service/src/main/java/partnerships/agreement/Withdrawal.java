package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.DUPLICATE_UNNAMED;
import static partnerships.agreement.AgreementRefusal.NOT_A_DUPLICATE;

import org.jspecify.annotations.Nullable;
import partnerships.store.Refused;

/**
 * Why an agreement should never have been recorded.
 *
 * @param duplicateOf the agreement that stays, exactly if this one is a duplicate
 */
public record Withdrawal(Reason reason, @Nullable String duplicateOf) {

    /** The mistake that was made. */
    public enum Reason {
        ENTERED_IN_ERROR,
        DUPLICATE_OF
    }

    /** @throws Refused {@code DUPLICATE_UNNAMED}, or {@code NOT_A_DUPLICATE} if another agreement is named needlessly */
    public Withdrawal {
        if (reason == Reason.DUPLICATE_OF && duplicateOf == null) {
            throw new Refused(DUPLICATE_UNNAMED, "say which agreement stays (duplicateOf)");
        }
        if (reason != Reason.DUPLICATE_OF && duplicateOf != null) {
            throw new Refused(
                    NOT_A_DUPLICATE,
                    "only a duplicate names another agreement: leave duplicateOf out, or give the reason DUPLICATE_OF");
        }
    }
}
