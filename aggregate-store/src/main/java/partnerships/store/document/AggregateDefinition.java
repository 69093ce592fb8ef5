package partnerships.store.document;

import java.util.function.Predicate;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;

/**
 * All that the store must know of one kind of aggregate.
 *
 * @param born makes the aggregate from its id and first event
 * @param working whether work outside the document is under way for it (a mail to send): it then has a job
 */
public record AggregateDefinition<A extends Aggregate<A, E>, E extends DomainEvent>(
        AggregateDocument<A> document, AggregateMessages<A, E> messages, Birth<A, E> born, Predicate<A> working) {

    public AggregateDefinition(AggregateDocument<A> document, AggregateMessages<A, E> messages, Birth<A, E> born) {
        this(document, messages, born, _ -> false);
    }

    /** Makes an aggregate from its id and its first event. */
    @FunctionalInterface
    public interface Birth<A, E> {
        A of(String id, E first);
    }
}
