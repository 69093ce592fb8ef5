package partnerships.store.document;

import java.util.Optional;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Position;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;

/** Aggregates as a service's port has them; a subclass adds the queries that the port names. */
public abstract class StoredAggregates<A extends Aggregate<A, E>, E extends DomainEvent> implements Aggregates<A, E> {

    /** What queries are made of. */
    protected final AggregateStore<A, E> store;

    protected StoredAggregates(AggregateStore<A, E> store) {
        this.store = store;
    }

    @Override
    public final Position create(Command command, Beginning<E> beginning) {
        return store.create(command, beginning);
    }

    @Override
    public final Position create(String id, Command command, Beginning<E> beginning) {
        return store.create(id, command, beginning);
    }

    @Override
    public final Position change(String id, Command command, Decision<A, E> decision) {
        return store.change(id, command, decision);
    }

    @Override
    public final void react(String id, CloudEvent fact, Reaction<A, E> reaction) {
        store.react(id, fact, reaction);
    }

    @Override
    public final Optional<Stored<A>> find(String id) {
        return store.find(id);
    }
}
