package partnerships.organisation;

import java.util.Optional;

/** The organisations on record. A plain document each: they have no events, and readers ask here. */
public interface Organisations {

    /** An organisation at a version, 1 or more. */
    record Recorded(Organisation organisation, long version) {}

    Optional<Recorded> find(String id);

    /** Records a new one at version 1; answers false if the id was taken meanwhile. */
    boolean add(Organisation organisation);

    /** Replaces what is recorded at a version; answers false if it is at another one. */
    boolean replace(Organisation organisation, long version);
}
