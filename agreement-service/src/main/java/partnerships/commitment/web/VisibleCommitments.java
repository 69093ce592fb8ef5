package partnerships.commitment.web;

import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import partnerships.agreement.Agreement;
import partnerships.agreement.AgreementEvent;
import partnerships.agreement.web.Confinement;
import partnerships.commitment.Commitment;
import partnerships.commitment.CommitmentEvent;
import partnerships.defaults.security.Caller;
import partnerships.defaults.security.VisibleSubjects;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.Stored;

/** Confines a party's user to the commitments of the agreements that it may read; staff sees all. */
@Component
final class VisibleCommitments implements VisibleSubjects {

    private static final int MOST_CLAUSES = 200;

    private final AggregateStore<Commitment, CommitmentEvent> commitments;
    private final AggregateStore<Agreement, AgreementEvent> agreements;
    private final Confinement confinement;

    VisibleCommitments(
            AggregateStore<Commitment, CommitmentEvent> commitments,
            AggregateStore<Agreement, AgreementEvent> agreements,
            Confinement confinement) {
        this.commitments = commitments;
        this.agreements = agreements;
        this.confinement = confinement;
    }

    Optional<Stored<Commitment>> find(String id, Caller caller) {
        return commitments.find(id).filter(stored -> mayRead(stored.aggregate().agreementId(), caller));
    }

    List<Stored<Commitment>> ofAgreement(String agreementId, Caller caller) {
        return mayRead(agreementId, caller)
                ? commitments.find(Criteria.where("state.agreementId").is(agreementId), MOST_CLAUSES)
                : List.of();
    }

    @Override
    public boolean show(String subject, Caller caller) {
        return find(subject, caller).isPresent();
    }

    private boolean mayRead(String agreementId, Caller caller) {
        return caller.party().isEmpty()
                || agreements.find(agreementId, confinement.of(caller)).isPresent();
    }
}
