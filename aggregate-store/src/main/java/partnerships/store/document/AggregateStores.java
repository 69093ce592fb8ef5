package partnerships.store.document;

import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;
import partnerships.store.job.JobWorker;

/** Where a service says which aggregates it keeps: each gets its collection, relay, timer and job runner. */
public interface AggregateStores {

    /** Makes the store of one kind of aggregate, its collection and its indexes. */
    <A extends Aggregate<A, E>, E extends DomainEvent> AggregateStore<A, E> store(AggregateDefinition<A, E> definition);

    /** Says who does the work of a kind of aggregate; called once, before the service is ready. */
    <A extends Aggregate<A, E>, E extends DomainEvent> void work(AggregateStore<A, E> store, JobWorker<A, E> worker);
}
