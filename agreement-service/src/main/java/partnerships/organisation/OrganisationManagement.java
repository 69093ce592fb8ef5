package partnerships.organisation;

import java.util.List;
import partnerships.organisation.OrganisationEvent.OrganisationRegistered;
import partnerships.store.document.Command;
import partnerships.store.document.StoreException.VersionConflict;
import partnerships.store.document.Stored;

/** Records what is known of an organisation, be it new or not. */
public final class OrganisationManagement {

    private final Organisations organisations;

    public OrganisationManagement(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * An organisation as it is recorded now.
     *
     * @param isNew whether it was not known before
     */
    public record Recorded(Stored<Organisation> organisation, boolean isNew) {}

    /**
     * Registers an organisation, or changes what is recorded of it; the same again changes nothing, whatever version was expected.
     *
     * @throws VersionConflict if a version is expected of one that is not there
     */
    public Recorded put(String id, Profile wanted, Command command) {
        var known = organisations.find(id);
        if (known.isEmpty()) {
            return new Recorded(registered(id, wanted, command), true);
        }
        var recorded = known.get();
        return recorded.aggregate().profile().equals(wanted)
                ? new Recorded(recorded, false)
                : new Recorded(changed(id, wanted, command), false);
    }

    private Stored<Organisation> registered(String id, Profile wanted, Command command) {
        if (command.expected() != null) {
            throw new VersionConflict(0);
        }
        var position = organisations.create(id, command, (_, _) -> List.of(new OrganisationRegistered(wanted)));
        return new Stored<>(id, position.sequence(), new Organisation(id, wanted));
    }

    private Stored<Organisation> changed(String id, Profile wanted, Command command) {
        var position = organisations.change(id, command, (organisation, _) -> organisation.change(wanted));
        return new Stored<>(id, position.sequence(), new Organisation(id, wanted));
    }
}
