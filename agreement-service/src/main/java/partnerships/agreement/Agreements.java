package partnerships.agreement;

import java.util.Optional;
import partnerships.store.document.Aggregates;
import partnerships.store.document.Stored;

/** All agreements. */
public interface Agreements extends Aggregates<Agreement, AgreementEvent> {

    /** Returns the agreement, if it is there for whoever is so confined. */
    Optional<Stored<Agreement>> visible(String id, Confinement confinement);

    /**
     * Returns the agreement that has a business reference, if it is there for whoever is so confined. A withdrawn one has given its
     * reference back.
     *
     * @param reference in any spelling
     */
    Optional<Stored<Agreement>> byReference(String reference, Confinement confinement);
}
