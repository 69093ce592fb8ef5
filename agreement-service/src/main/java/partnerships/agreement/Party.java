package partnerships.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in an agreement.
 *
 * @param organisation its id
 * @param nameAsWritten in the source; what it normally calls itself is the organisation's
 * @param from first day as a party, if it joined later
 * @param to last day as a party, if it left
 */
public record Party(
        String organisation,
        String nameAsWritten,
        List<Role> roles,
        @Nullable Scope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** What a party does in an agreement; those CONTRACTING sign. */
    public enum Role {
        CONTRACTING,
        FUNDING,
        IMPLEMENTING,
        ACCOUNTABLE,
        HOST,
        ORGANISER,
        BENEFICIARY
    }

    /** Where a party belongs. */
    public enum Scope {
        NATIONAL,
        INTERNATIONAL
    }

    public Party {
        roles = List.copyOf(roles);
    }

    boolean signs() {
        return roles.contains(Role.CONTRACTING);
    }
}
