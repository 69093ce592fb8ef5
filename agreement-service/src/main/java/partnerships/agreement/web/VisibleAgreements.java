package partnerships.agreement.web;

import org.springframework.stereotype.Component;
import partnerships.agreement.Agreement;
import partnerships.agreement.AgreementEvent;
import partnerships.defaults.security.Caller;
import partnerships.defaults.security.VisibleSubjects;
import partnerships.store.document.AggregateStore;

/** A party's user knows of the agreements that it may read. */
@Component
final class VisibleAgreements implements VisibleSubjects {

    private final AggregateStore<Agreement, AgreementEvent> agreements;
    private final Confinement confinement;

    VisibleAgreements(AggregateStore<Agreement, AgreementEvent> agreements, Confinement confinement) {
        this.agreements = agreements;
        this.confinement = confinement;
    }

    @Override
    public boolean show(String subject, Caller caller) {
        return agreements.find(subject, confinement.of(caller)).isPresent();
    }
}
