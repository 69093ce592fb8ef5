package partnerships.organisation.web;

import org.springframework.stereotype.Component;
import partnerships.defaults.security.Caller;
import partnerships.defaults.security.VisibleSubjects;
import partnerships.organisation.Organisations;

/** Whoever reads here knows of every organisation: their names explain the parties of agreements, and belong to no party. */
@Component
final class OrganisationSubjects implements VisibleSubjects {

    private final Organisations organisations;

    OrganisationSubjects(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public boolean show(String subject, Caller caller) {
        return organisations.find(subject).isPresent();
    }
}
