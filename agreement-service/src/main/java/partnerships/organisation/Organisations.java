package partnerships.organisation;

import partnerships.store.document.Aggregates;

/** All organisations; whoever may read here sees each of them. */
public interface Organisations extends Aggregates<Organisation, OrganisationEvent> {}
