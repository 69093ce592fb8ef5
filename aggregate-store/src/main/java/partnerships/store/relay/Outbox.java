package partnerships.store.relay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import partnerships.store.document.PendingEvents;

/**
 * The store side of a relay: the outboxes of one collection, one method for each command that is sent to the database. Every
 * write is filtered on the head event or on the time it was due, so a relay that comes too late changes nothing.
 */
public interface Outbox {

    /** @param upTo sequence of the last acknowledged event of the leading run */
    record Cleared(String id, String head, long upTo, int events) {}

    /**
     * Events that a commit has put behind others.
     *
     * @param dueAt when they are due if nobody has a claim on the others
     */
    record Behind(String id, Instant dueAt) {}

    /** Returns aggregates whose events are due and not blocked, those due first first. */
    List<String> due(Instant now, int limit);

    /** Claims those of the aggregates that are still due by then. */
    void take(Collection<String> ids, Instant dueBy, Claim claim);

    /** Claims those of the aggregates that are due when the commit has said: whose outbox had just been cleared. */
    void takeUnclaimed(Collection<Behind> late, Claim claim);

    /** Returns what is claimed under this token, from its head; perhaps not all of it at once. */
    List<PendingEvents> taken(Collection<String> ids, Claim claim);

    /**
     * Clears outboxes that hold nothing but what was acknowledged.
     *
     * @return how many were cleared
     */
    int clearWhole(List<Cleared> cleared);

    /** Clears the leading run alone and claims what is left behind it, blocked or not; an outbox with another head is left as it is. */
    void clearLeadingRun(List<Cleared> cleared, Claim claim);

    /** Puts failed outboxes off and keeps how often they have failed, if the head is still the same. */
    void postpone(List<PendingEvents> failed, Instant until);

    /**
     * Takes an outbox that cannot be sent out of the sweep until an operator decides, if the head is still the same.
     *
     * @param reason kind of the broker's refusal
     */
    void block(PendingEvents unsendable, String reason);

    /**
     * Who may work on something for a while.
     *
     * @param token differs for every claim
     * @param since when it was made
     * @param until when others may take over
     */
    record Claim(String token, Instant since, Instant until) {}
}
