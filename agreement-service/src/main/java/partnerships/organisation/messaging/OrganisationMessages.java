package partnerships.organisation.messaging;

import partnerships.contracts.OrganisationEvents;
import partnerships.contracts.Topics;
import partnerships.organisation.Organisation;
import partnerships.organisation.OrganisationEvent;
import partnerships.store.codec.EventCodec;

/** How an organisation's events are published. */
public final class OrganisationMessages {

    public static final EventCodec<Organisation, OrganisationEvent> CODEC = EventCodec.of(
                    Organisation.class, OrganisationEvent.class, Topics.AGREEMENTS)
            .everywhere("organisationId", Organisation::id)
            .event(
                    OrganisationEvent.OrganisationRegistered.class,
                    OrganisationEvents.OrganisationRegistered.class,
                    it -> it.spread("profile"))
            .event(
                    OrganisationEvent.OrganisationChanged.class,
                    OrganisationEvents.OrganisationChanged.class,
                    it -> it.spread("profile"))
            .build();

    private OrganisationMessages() {}
}
