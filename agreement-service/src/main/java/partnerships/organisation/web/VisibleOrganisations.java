package partnerships.organisation.web;

import org.springframework.stereotype.Component;
import partnerships.defaults.security.Caller;
import partnerships.defaults.security.VisibleSubjects;
import partnerships.organisation.Organisation;
import partnerships.organisation.OrganisationEvent;
import partnerships.store.document.AggregateStore;

/** Whoever reads here knows of every organisation: their names explain the parties of agreements, and belong to no party. */
@Component
final class VisibleOrganisations implements VisibleSubjects {

    private final AggregateStore<Organisation, OrganisationEvent> organisations;

    VisibleOrganisations(AggregateStore<Organisation, OrganisationEvent> organisations) {
        this.organisations = organisations;
    }

    @Override
    public boolean show(String subject, Caller caller) {
        return organisations.find(subject).isPresent();
    }
}
