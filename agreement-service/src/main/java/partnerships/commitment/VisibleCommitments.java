package partnerships.commitment;

import java.util.List;
import java.util.Optional;
import partnerships.agreement.Agreements;
import partnerships.agreement.Confinement;
import partnerships.store.document.Stored;

/** The commitments that a caller may see: those of the agreements that it may see. */
public final class VisibleCommitments {

    private final Commitments commitments;
    private final Agreements agreements;

    public VisibleCommitments(Commitments commitments, Agreements agreements) {
        this.commitments = commitments;
        this.agreements = agreements;
    }

    public Optional<Stored<Commitment>> find(String id, Confinement confinement) {
        return commitments.find(id).filter(stored -> sees(stored.aggregate().agreementId(), confinement));
    }

    /** Returns the commitments of one agreement, at most 200. */
    public List<Stored<Commitment>> ofAgreement(String agreementId, Confinement confinement) {
        return sees(agreementId, confinement) ? commitments.ofAgreement(agreementId) : List.of();
    }

    private boolean sees(String agreementId, Confinement confinement) {
        return confinement.party().isEmpty()
                || agreements.visible(agreementId, confinement).isPresent();
    }
}
