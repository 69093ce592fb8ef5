package partnerships.committee;

import java.util.List;
import java.util.Optional;
import partnerships.store.document.Aggregates;
import partnerships.store.document.Stored;

/** All committees. */
public interface Committees extends Aggregates<Committee, CommitteeEvent> {

    /** Returns the committee, if it is there for whoever is so confined. */
    Optional<Stored<Committee>> visible(String id, Confinement confinement);

    /** Returns the committees that one agreement created, as far as they are there for whoever is so confined; at most 200. */
    List<Stored<Committee>> ofAgreement(String agreementId, Confinement confinement);
}
