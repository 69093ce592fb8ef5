package partnerships.history.persistence;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import partnerships.history.HistoryEvent;

/** An event as a document of the history. */
final class EventDocuments {

    static final String PARTITION = "partition";
    static final String OFFSET = "offset";
    static final String UNREADABLE = "unreadable";
    static final String ASIDE = "aside";

    private EventDocuments() {}

    static Document of(HistoryEvent event, boolean readable) {
        var document = new Document("_id", event.id())
                .append("subject", event.subject())
                .append("seq", event.seq())
                .append("type", event.type());
        if (event.time() != null) {
            document.append("time", Date.from(event.time()));
        }
        document.append("recordedAt", Date.from(event.recordedAt()))
                .append("actor", event.actor())
                .append("cause", event.cause())
                .append("bytes", new Binary(event.bytes()));
        if (event.skipped()) {
            document.append("skipped", true);
        }
        if (event.place() != null) {
            document.append(PARTITION, event.place().partition())
                    .append(OFFSET, event.place().offset());
        }
        return readable ? document : document.append(UNREADABLE, true);
    }

    static HistoryEvent event(Document document) {
        Date time = document.getDate("time");
        return new HistoryEvent(
                document.getString("subject"),
                document.getLong("seq"),
                document.getString("type"),
                time == null ? null : time.toInstant(),
                document.getDate("recordedAt").toInstant(),
                document.getString("actor"),
                document.getString("cause"),
                document.get("bytes", Binary.class).getData(),
                null);
    }

    /** What counts is where an event was first published: the place stays that of the record that could not be read. */
    static Document inPlaceOf(Document readable) {
        var place = new Document(PARTITION, "$" + PARTITION).append(OFFSET, "$" + OFFSET);
        return new Document("$mergeObjects", List.of(new Document("$literal", readable), place));
    }
}
