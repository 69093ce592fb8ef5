package partnerships.store.commit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.OperationEvents.EventSkipped;
import partnerships.store.document.Command;
import partnerships.store.document.OutboxEvent;

/** What takes the place of an event that cannot be sent: the sequence stays whole, and says that a fact is missing from it. */
public final class Skipped {

    private Skipped() {}

    /** Returns whether an event says that one was skipped. */
    public static boolean is(OutboxEvent event) {
        return event.type().equals(EventSkipped.TYPE);
    }

    /**
     * Returns what is published in an event's place, under its id and sequence and as of its times.
     *
     * @param by the operator who decides it
     */
    public static OutboxEvent inPlaceOf(OutboxEvent event, Command by, Instant now) {
        var headers = new LinkedHashMap<>(event.headers());
        headers.put(CloudEvent.ACTOR, by.actor());
        headers.put(CloudEvent.CORRELATION_ID, by.origin().correlationId());
        headers.remove(CloudEvent.CAUSATION_ID);
        headers.remove(CloudEvent.TRACE_PARENT);
        if (by.origin().traceparent() != null) {
            headers.put(CloudEvent.TRACE_PARENT, by.origin().traceparent());
        }
        return skipped(event, headers, now);
    }

    /** Returns what is published in the place of an event that nobody could read, and that nobody asked for. */
    static OutboxEvent inPlaceOf(OutboxEvent event, Instant now) {
        return skipped(event, new LinkedHashMap<>(event.headers()), now);
    }

    private static OutboxEvent skipped(OutboxEvent event, Map<String, String> headers, Instant now) {
        headers.put(CloudEvent.TYPE, EventSkipped.TYPE);
        headers.put(CloudEvent.DATA_SCHEMA, Envelopes.schemaOf(EventSkipped.TYPE));
        headers.remove(CloudEvent.EXPIRY_TIME);
        return new OutboxEvent(
                event.id(),
                event.seq(),
                EventSkipped.TYPE,
                EventJson.write(new EventSkipped(event.type(), now)),
                Collections.unmodifiableMap(headers));
    }
}
