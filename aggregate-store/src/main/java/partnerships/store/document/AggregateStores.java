package partnerships.store.document;

import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;

/** Where a service says which aggregates it keeps: each gets its collection, relay and timer. */
public interface AggregateStores {

    /** Makes the store of one kind of aggregate, its collection and its indexes. */
    <A extends Aggregate<A, E>, E extends DomainEvent> AggregateStore<A, E> store(AggregateDefinition<A, E> definition);
}
