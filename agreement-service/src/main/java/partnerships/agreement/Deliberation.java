package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.QUORUM_NOT_MET;
import static partnerships.agreement.AgreementRefusal.QUORUM_OUTCOME_MISSING;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import partnerships.store.Refused;

/**
 * A decision of the council or its bureau upon the text.
 *
 * @param reference under which it can be found
 * @param quorum outcome of the count at opening; a council's decision has one
 */
public record Deliberation(
        String reference,
        LocalDate decidedOn,
        Body body,
        @Nullable Quorum quorum) {

    /** Who decided. */
    public enum Body {
        COUNCIL,
        BUREAU
    }

    /** Whether enough members were there. */
    public enum Quorum {
        MET,
        NOT_MET
    }

    /** @throws Refused {@code QUORUM_OUTCOME_MISSING}, or {@code QUORUM_NOT_MET} */
    void requireQuorum() {
        if (body == Body.COUNCIL && quorum == null) {
            throw new Refused(QUORUM_OUTCOME_MISSING, "a council's decision states its quorum (quorumOutcome)");
        }
        if (quorum == Quorum.NOT_MET) {
            throw new Refused(
                    QUORUM_NOT_MET, "nothing is decided without a quorum; record the deliberation of the next session");
        }
    }
}
