package partnerships.store.document;

import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;

/** The aggregates of one kind, and what {@code persistence} makes its queries of. */
public interface AggregateStore<A extends Aggregate<A, E>, E extends DomainEvent> extends Aggregates<A, E> {

    /** Returns the aggregate if it also matches; field names start with {@code state.}. */
    Optional<Stored<A>> find(String id, Criteria confinement);

    /** Returns all that match, at most {@code limit}; field names start with {@code state.}. */
    List<Stored<A>> find(Criteria criteria, int limit);

    /**
     * Returns the next of all that match, in the order of their ids.
     *
     * @param after id of the last one seen, empty to begin
     */
    List<Stored<A>> findAfter(String after, Criteria criteria, int limit);
}
