package partnerships.commitment.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import partnerships.commitment.Commitment;
import partnerships.commitment.CommitmentEvent;
import partnerships.commitment.Commitments;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.Stored;
import partnerships.store.document.StoredAggregates;

/** Finds commitments. */
public final class StoredCommitments extends StoredAggregates<Commitment, CommitmentEvent> implements Commitments {

    private static final int MOST_CLAUSES = 200;

    public StoredCommitments(AggregateStore<Commitment, CommitmentEvent> store) {
        super(store);
    }

    @Override
    public List<Stored<Commitment>> ofAgreement(String agreementId) {
        return store.find(where("state.agreementId").is(agreementId), MOST_CLAUSES);
    }
}
