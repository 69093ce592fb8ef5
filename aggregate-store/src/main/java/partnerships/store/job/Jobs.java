package partnerships.store.job;

import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;
import partnerships.store.document.AggregateStore;

/** Where a service says who does the work that its aggregates stand for. */
public interface Jobs {

    /**
     * Gives the work of one kind of aggregate to a worker; called once, before the service is ready.
     *
     * @param store as made by {@code AggregateStores}
     */
    <A extends Aggregate<A, E>, E extends DomainEvent> void work(AggregateStore<A, E> store, JobWorker<A, E> worker);
}
