package partnerships.commitment;

import java.util.List;
import partnerships.store.document.Aggregates;
import partnerships.store.document.Stored;

/** All commitments. */
public interface Commitments extends Aggregates<Commitment, CommitmentEvent> {

    /** Returns the commitments of one agreement, at most 200. */
    List<Stored<Commitment>> ofAgreement(String agreementId);
}
