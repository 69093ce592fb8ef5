package partnerships.store;

import java.time.Instant;
import java.util.Optional;

/** Something that happened to one aggregate. Implemented by the sealed set of an aggregate's events. */
public interface DomainEvent {

    /**
     * Returns when it was true: the instant for a command, the due instant for what time did, the first instant of a partial
     * date. Empty means unknown. When it was recorded is the store's to say.
     */
    Optional<Instant> occurredAt();
}
