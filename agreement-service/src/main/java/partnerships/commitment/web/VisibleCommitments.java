package partnerships.commitment.web;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import partnerships.commitment.Commitment;
import partnerships.commitment.CommitmentEvent;
import partnerships.defaults.security.Caller;
import partnerships.defaults.security.VisibleSubjects;
import partnerships.store.document.AggregateStore;

/** Confines a party's user, in the query itself, to the commitments of its agreements; staff sees all. */
@Component
final class VisibleCommitments implements VisibleSubjects {

    private final AggregateStore<Commitment, CommitmentEvent> commitments;

    VisibleCommitments(AggregateStore<Commitment, CommitmentEvent> commitments) {
        this.commitments = commitments;
    }

    /** Returns what a query must also match. */
    static Criteria to(Caller caller) {
        return caller.party()
                .map(party -> Criteria.where("state.parties").is(party))
                .orElseGet(Criteria::new);
    }

    @Override
    public boolean show(String subject, Caller caller) {
        return commitments.find(subject, to(caller)).isPresent();
    }
}
