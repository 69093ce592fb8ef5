package partnerships.store.document;

import java.util.List;

/**
 * Leading events of one aggregate's outbox, in order and without a gap.
 *
 * @param id of the aggregate; the record key
 * @param events one or more; the first is the head of the outbox
 * @param attempts how often sending the first of them has failed, for whatever reason
 * @param refusals how often of those a broker has refused it: the others say nothing about the event
 */
public record PendingEvents(String id, List<OutboxEvent> events, int attempts, int refusals) {

    /** Events that have not failed yet. */
    public PendingEvents(String id, List<OutboxEvent> events) {
        this(id, events, 0, 0);
    }

    /** Returns the id of the first event, on which every write of a relay is filtered. */
    public String head() {
        return events.getFirst().id();
    }
}
