package partnerships.store.relay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static partnerships.store.mongodb.Fields.ID;
import static partnerships.store.mongodb.Fields.OUTBOX;
import static partnerships.store.mongodb.Fields.OUTBOX_ATTEMPTS;
import static partnerships.store.mongodb.Fields.OUTBOX_BLOCKED;
import static partnerships.store.mongodb.Fields.OUTBOX_CLAIM;
import static partnerships.store.mongodb.Fields.OUTBOX_DUE;
import static partnerships.store.mongodb.Fields.OUTBOX_EVENTS;
import static partnerships.store.mongodb.Fields.OUTBOX_HEAD;
import static partnerships.store.mongodb.Fields.OUTBOX_REASON;
import static partnerships.store.mongodb.Fields.OUTBOX_REFUSALS;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import partnerships.store.document.OutboxEvent;
import partnerships.store.mongodb.EventBson;

/** The blocked outboxes of one MongoDB collection, read from the index that holds them alone. */
public final class MongoBlockedOutboxes implements BlockedOutboxes {

    private static final int SECONDS = 4;
    private static final Bson OUTBOX_ALONE = Projections.include(OUTBOX);

    private final MongoCollection<Document> collection;

    public MongoBlockedOutboxes(MongoCollection<Document> collection) {
        this.collection = collection
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withTimeout(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public List<Blocked> after(String last, int limit) {
        return collection
                .find(and(eq(OUTBOX_BLOCKED, true), gt(ID, last)))
                .projection(OUTBOX_ALONE)
                .sort(Sorts.ascending(ID))
                .hint(Indexes.ascending(ID, OUTBOX_BLOCKED))
                .limit(limit)
                .map(MongoBlockedOutboxes::blocked)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Blocked> find(String id) {
        return Optional.ofNullable(collection
                        .find(and(eq(ID, id), eq(OUTBOX_BLOCKED, true)))
                        .projection(OUTBOX_ALONE)
                        .first())
                .map(MongoBlockedOutboxes::blocked);
    }

    @Override
    public void unblock(String id, String head, Instant dueAt) {
        collection.updateOne(blockedAt(id, head), due(dueAt));
    }

    @Override
    public void unblock(String id, OutboxEvent inPlaceOfHead, Instant dueAt) {
        collection.updateOne(
                blockedAt(id, inPlaceOfHead.id()),
                combine(set(OUTBOX_EVENTS + ".0", EventBson.write(inPlaceOfHead)), due(dueAt)));
    }

    private static Bson blockedAt(String id, String head) {
        return and(eq(ID, id), eq(OUTBOX_HEAD, head), eq(OUTBOX_BLOCKED, true));
    }

    private static Bson due(Instant at) {
        return combine(
                set(OUTBOX_DUE, at),
                unset(OUTBOX_BLOCKED),
                unset(OUTBOX_REASON),
                unset(OUTBOX_ATTEMPTS),
                unset(OUTBOX_REFUSALS),
                unset(OUTBOX_CLAIM));
    }

    private static Blocked blocked(Document document) {
        List<OutboxEvent> events = EventBson.outboxOf(document);
        Document outbox = document.get(OUTBOX, Document.class);
        return new Blocked(
                document.getString(ID),
                events.getFirst(),
                events.size(),
                outbox.getDate("since").toInstant(),
                outbox.get("reason", "unknown"));
    }
}
