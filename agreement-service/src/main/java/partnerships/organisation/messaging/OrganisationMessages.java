package partnerships.organisation.messaging;

import java.util.Map;
import java.util.TreeMap;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.OrganisationEvents;
import partnerships.contracts.Topics;
import partnerships.organisation.Organisation;
import partnerships.organisation.OrganisationEvent;
import partnerships.organisation.Profile;
import partnerships.store.document.AggregateMessages;
import partnerships.store.document.EventMessage;

/** An organisation's events in the published language, and back. */
public final class OrganisationMessages implements AggregateMessages<Organisation, OrganisationEvent> {

    @Override
    public String topic() {
        return Topics.AGREEMENTS;
    }

    @Override
    public String source() {
        return "/agreement-service";
    }

    @Override
    public EventMessage write(Organisation after, OrganisationEvent event) {
        return switch (event) {
            case OrganisationEvent.OrganisationRegistered(var profile) ->
                new EventMessage(
                        OrganisationEvents.OrganisationRegistered.TYPE,
                        new OrganisationEvents.OrganisationRegistered(
                                after.id(), profile.name(), names(profile), profile.kind(), profile.country()));
            case OrganisationEvent.OrganisationChanged(var profile) ->
                new EventMessage(
                        OrganisationEvents.OrganisationChanged.TYPE,
                        new OrganisationEvents.OrganisationChanged(
                                after.id(), profile.name(), names(profile), profile.kind(), profile.country()));
        };
    }

    @Override
    public OrganisationEvent read(CloudEvent message) {
        return switch (message.type()) {
            case OrganisationEvents.OrganisationRegistered.TYPE -> {
                var data = EventJson.read(message.data(), OrganisationEvents.OrganisationRegistered.class);
                yield new OrganisationEvent.OrganisationRegistered(
                        new Profile(data.name(), data.names(), data.kind(), data.country()));
            }
            case OrganisationEvents.OrganisationChanged.TYPE -> {
                var data = EventJson.read(message.data(), OrganisationEvents.OrganisationChanged.class);
                yield new OrganisationEvent.OrganisationChanged(
                        new Profile(data.name(), data.names(), data.kind(), data.country()));
            }
            default -> throw new IllegalArgumentException("no event of an organisation: " + message.type());
        };
    }

    private static Map<String, String> names(Profile profile) {
        return new TreeMap<>(profile.names());
    }
}
