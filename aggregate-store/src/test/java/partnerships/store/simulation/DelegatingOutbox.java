package partnerships.store.simulation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import partnerships.store.document.PendingEvents;
import partnerships.store.relay.Outbox;

/** An outbox like another, of which one thing may be changed. */
class DelegatingOutbox implements Outbox {

    private final Outbox right;

    DelegatingOutbox(Outbox right) {
        this.right = right;
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return right.due(now, limit);
    }

    @Override
    public void take(Collection<String> ids, Instant dueBy, Claim claim) {
        right.take(ids, dueBy, claim);
    }

    @Override
    public void takeUnclaimed(Collection<Behind> late, Claim claim) {
        right.takeUnclaimed(late, claim);
    }

    @Override
    public List<PendingEvents> taken(Collection<String> ids, Claim claim) {
        return right.taken(ids, claim);
    }

    @Override
    public int clearWhole(List<Cleared> cleared) {
        return right.clearWhole(cleared);
    }

    @Override
    public void clearLeadingRun(List<Cleared> cleared, Claim claim) {
        right.clearLeadingRun(cleared, claim);
    }

    @Override
    public void postpone(List<PendingEvents> failed, Instant until) {
        right.postpone(failed, until);
    }

    @Override
    public void block(PendingEvents unsendable, String reason) {
        right.block(unsendable, reason);
    }
}
