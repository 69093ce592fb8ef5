package partnerships.organisation;

import java.time.Instant;
import java.util.Optional;
import partnerships.store.DomainEvent;

/** Something that happened to what is recorded of an organisation. Since when it is true nobody says. */
public sealed interface OrganisationEvent extends DomainEvent {

    @Override
    default Optional<Instant> occurredAt() {
        return Optional.empty();
    }

    /** It is known from now on. */
    record OrganisationRegistered(Profile profile) implements OrganisationEvent {}

    /** It is recorded otherwise: a new name, a mistake mended. */
    record OrganisationChanged(Profile profile) implements OrganisationEvent {}
}
