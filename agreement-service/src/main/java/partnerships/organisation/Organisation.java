package partnerships.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import partnerships.organisation.OrganisationEvent.OrganisationChanged;
import partnerships.organisation.OrganisationEvent.OrganisationRegistered;
import partnerships.store.Aggregate;

/**
 * An organisation that may be a party.
 *
 * @param id short code, chosen by who records it: {@code rcs}
 */
public record Organisation(String id, Profile profile) implements Aggregate<Organisation, OrganisationEvent> {

    /** Makes an organisation from its first event. */
    public static Organisation born(String id, OrganisationEvent first) {
        if (first instanceof OrganisationRegistered(var profile)) {
            return new Organisation(id, profile);
        }
        throw new IllegalArgumentException("no organisation begins with " + first.getClass());
    }

    /** Records it otherwise; answers nothing if that is what is recorded. */
    public List<OrganisationEvent> change(Profile wanted) {
        return wanted.equals(profile) ? List.of() : List.of(new OrganisationChanged(wanted));
    }

    @Override
    public Organisation after(OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered(var registered) -> new Organisation(id, registered);
            case OrganisationChanged(var changed) -> new Organisation(id, changed);
        };
    }

    @Override
    public Optional<Instant> due() {
        return Optional.empty();
    }
}
