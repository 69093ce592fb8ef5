package partnerships.store.document;

import java.time.Instant;

/**
 * Takes the events of a commit that found its outbox empty. May drop them at any time: they lie in the document, and a sweep
 * finds them once the claim has run out.
 */
public interface HandOver {

    /**
     * Takes events to send; returns at once.
     *
     * @param pending all that the outbox holds
     * @param claimedUntil until when no sweep takes them, in real time
     */
    void accept(PendingEvents pending, Instant claimedUntil);

    /**
     * Notes that events came behind others, which may have been cleared just then: worth a look before the sweep's. Returns at
     * once.
     *
     * @param dueAt when they are due, unless whoever sends the others has a claim
     */
    void behind(String id, Instant dueAt);
}
