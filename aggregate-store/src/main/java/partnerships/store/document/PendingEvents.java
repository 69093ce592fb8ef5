package partnerships.store.document;

import java.util.List;

/**
 * Leading events of one aggregate's outbox, in order and without a gap.
 *
 * @param id of the aggregate; the record key
 * @param events one or more; the first is the head of the outbox
 * @param attempts how often sending them has failed
 */
public record PendingEvents(String id, List<OutboxEvent> events, int attempts) {

    /** Returns the id of the first event, on which every write of a relay is filtered. */
    public String head() {
        return events.getFirst().id();
    }
}
