package partnerships.store.mongodb;

import java.util.LinkedHashMap;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import partnerships.store.document.OutboxEvent;

/** How an event lies in the outbox: its final bytes and headers. */
public final class EventBson {

    private EventBson() {}

    /** Returns an event as it lies in the outbox. */
    public static Document write(OutboxEvent event) {
        return new Document("id", event.id())
                .append("seq", event.seq())
                .append("type", event.type())
                .append("bytes", new Binary(event.data()))
                .append("headers", new Document(new LinkedHashMap<String, Object>(event.headers())));
    }

    /** Returns the events of a document's outbox, in order; empty if it has none. */
    public static List<OutboxEvent> outboxOf(Document aggregate) {
        return aggregate.getEmbedded(List.of(Fields.OUTBOX, "events"), List.<Document>of()).stream()
                .map(EventBson::read)
                .toList();
    }

    private static OutboxEvent read(Document event) {
        var headers = new LinkedHashMap<String, String>();
        event.get("headers", Document.class).forEach((name, value) -> headers.put(name, (String) value));
        return new OutboxEvent(
                event.getString("id"),
                event.getLong("seq"),
                event.getString("type"),
                event.get("bytes", Binary.class).getData(),
                headers);
    }
}
