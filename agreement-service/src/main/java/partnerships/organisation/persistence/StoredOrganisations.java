package partnerships.organisation.persistence;

import partnerships.organisation.Organisation;
import partnerships.organisation.OrganisationEvent;
import partnerships.organisation.Organisations;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.StoredAggregates;

/** Organisations, which are found by their id alone. */
public final class StoredOrganisations extends StoredAggregates<Organisation, OrganisationEvent>
        implements Organisations {

    public StoredOrganisations(AggregateStore<Organisation, OrganisationEvent> store) {
        super(store);
    }
}
