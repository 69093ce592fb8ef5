package partnerships.store.document;

import partnerships.contracts.CloudEvent;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;

/** How the events of one aggregate are published to others, and read back: a document can be restored from the log. */
public interface AggregateMessages<A extends Aggregate<A, E>, E extends DomainEvent> {

    /** Returns the topic, a constant of {@code Topics}. */
    String topic();

    /** Returns {@code ce_source}: {@code /agreement-service}. */
    String source();

    /**
     * Returns the message of an event: one exhaustive switch.
     *
     * @param after the aggregate once the event has happened; says what every message of it carries
     */
    EventMessage write(A after, E event);

    /**
     * Returns the event of a message, {@code write} turned round: its data under its type, and when it was true, which stands
     * in {@code ce_time} alone. Other attributes are not read.
     *
     * @throws partnerships.contracts.EventJson.Undecodable if the data do not fit the type
     * @throws IllegalArgumentException if the type is none of this aggregate's
     */
    E read(CloudEvent message);
}
