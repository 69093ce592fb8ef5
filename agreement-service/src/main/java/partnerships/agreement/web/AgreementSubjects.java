package partnerships.agreement.web;

import org.springframework.stereotype.Component;
import partnerships.agreement.Agreements;
import partnerships.agreement.Confinement;
import partnerships.defaults.security.Caller;
import partnerships.defaults.security.VisibleSubjects;

/** A party's user knows of the agreements that it may read. */
@Component
final class AgreementSubjects implements VisibleSubjects {

    private final Agreements agreements;

    AgreementSubjects(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public boolean show(String subject, Caller caller) {
        return agreements.visible(subject, new Confinement(caller.party())).isPresent();
    }
}
