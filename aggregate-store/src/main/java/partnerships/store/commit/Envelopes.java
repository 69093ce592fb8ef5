package partnerships.store.commit;

import static partnerships.contracts.CloudEvent.ACTOR;
import static partnerships.contracts.CloudEvent.CAUSATION_ID;
import static partnerships.contracts.CloudEvent.CONTENT_TYPE;
import static partnerships.contracts.CloudEvent.CORRELATION_ID;
import static partnerships.contracts.CloudEvent.DATA_CLASSIFICATION;
import static partnerships.contracts.CloudEvent.DATA_SCHEMA;
import static partnerships.contracts.CloudEvent.EXPIRY_TIME;
import static partnerships.contracts.CloudEvent.ID;
import static partnerships.contracts.CloudEvent.RECORDED_TIME;
import static partnerships.contracts.CloudEvent.SCHEMA_BASE;
import static partnerships.contracts.CloudEvent.SEQUENCE;
import static partnerships.contracts.CloudEvent.SOURCE;
import static partnerships.contracts.CloudEvent.SPEC_VERSION;
import static partnerships.contracts.CloudEvent.SUBJECT;
import static partnerships.contracts.CloudEvent.TIME;
import static partnerships.contracts.CloudEvent.TIME_UNKNOWN;
import static partnerships.contracts.CloudEvent.TRACE_PARENT;
import static partnerships.contracts.CloudEvent.TYPE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.contracts.EventJson;
import partnerships.contracts.Position;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;
import partnerships.store.document.AggregateMessages;
import partnerships.store.document.Command;
import partnerships.store.document.Contract;
import partnerships.store.document.EventMessage;
import partnerships.store.document.OutboxEvent;
import partnerships.store.document.StoreException.ContractViolated;
import partnerships.store.document.StoreException.EventTooLarge;
import partnerships.store.tracing.Traces;

/** Puts events into their final form before the commit: what cannot be published is refused while nothing has happened yet. */
final class Envelopes<A extends Aggregate<A, E>, E extends DomainEvent> {

    private static final Logger log = LoggerFactory.getLogger(Envelopes.class);

    private final AggregateMessages<A, E> messages;
    private final Traces traces;
    private final Contract contract;

    Envelopes(AggregateMessages<A, E> messages, Traces traces, Contract contract) {
        this.messages = messages;
        this.traces = traces;
        this.contract = contract;
    }

    /**
     * Seals what has happened, in order.
     *
     * @param base version before it happened
     * @throws EventTooLarge if one of the events is larger than anyone may send
     * @throws ContractViolated if somebody asked for what nobody could read. What time or work has done is nobody's request, and
     *     refusing it would only bring it again: it is stored, and EventSkipped is published in its place
     */
    List<OutboxEvent> seal(String id, long base, List<Unfolding.Happening<A, E>> happenings, Instant recordedAt) {
        var sealed = new ArrayList<OutboxEvent>();
        for (var happening : happenings) {
            var position = new Position(id, base + sealed.size() + 1);
            OutboxEvent event = checked(seal(position, happening, recordedAt));
            sealed.add(readable(event, happening.author(), recordedAt));
        }
        return sealed;
    }

    private OutboxEvent seal(Position position, Unfolding.Happening<A, E> happening, Instant recordedAt) {
        EventMessage message = messages.write(happening.after(), happening.event());
        var headers = new LinkedHashMap<String, String>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(CONTENT_TYPE, "application/json");
        headers.put(ID, position.toString());
        headers.put(SOURCE, messages.source());
        headers.put(TYPE, message.type());
        headers.put(SUBJECT, position.subject());
        headers.put(SEQUENCE, "%010d".formatted(position.sequence()));
        happening
                .event()
                .occurredAt()
                .ifPresentOrElse(time -> headers.put(TIME, time.toString()), () -> headers.put(TIME_UNKNOWN, "true"));
        headers.put(RECORDED_TIME, recordedAt.toString());
        headers.put(DATA_SCHEMA, schemaOf(message.type()));
        headers.put(DATA_CLASSIFICATION, "internal");
        if (message.expiry() != null) {
            headers.put(EXPIRY_TIME, message.expiry().toString());
        }
        addOrigin(headers, happening.author(), position);
        return new OutboxEvent(
                position.toString(),
                position.sequence(),
                message.type(),
                EventJson.write(message.data()),
                Collections.unmodifiableMap(headers));
    }

    static String schemaOf(String type) {
        return SCHEMA_BASE + type;
    }

    private void addOrigin(Map<String, String> headers, Author author, Position position) {
        headers.put(ACTOR, author.actor());
        Command.Origin origin = author.origin();
        headers.put(CORRELATION_ID, origin == null ? position.toString() : origin.correlationId());
        if (origin != null && origin.causationId() != null) {
            headers.put(CAUSATION_ID, origin.causationId());
        }
        traces.current()
                .or(() -> Optional.ofNullable(origin).map(Command.Origin::traceparent))
                .ifPresent(traceparent -> headers.put(TRACE_PARENT, traceparent));
    }

    private OutboxEvent readable(OutboxEvent event, Author author, Instant now) {
        var breaches = contract.breaches(event.type(), event.data());
        if (breaches.isEmpty()) {
            return event;
        }
        var violated = new ContractViolated(event.type(), breaches);
        if (author.origin() != null) {
            throw violated;
        }
        log.error("{} is not published: {}", event.id(), violated.getMessage());
        contract.skipped();
        return Skipped.inPlaceOf(event, now);
    }

    private static OutboxEvent checked(OutboxEvent event) {
        int size = event.size();
        if (size > Limits.MAX_EVENT_BYTES) {
            throw new EventTooLarge(event.type(), size, Limits.MAX_EVENT_BYTES);
        }
        if (size > Limits.WARN_EVENT_BYTES) {
            log.warn(
                    "{} of type {} has {} bytes; more than {} slow everyone down",
                    event.id(),
                    event.type(),
                    size,
                    Limits.WARN_EVENT_BYTES);
        }
        return event;
    }
}
