package partnerships.store.relay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Projections.slice;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
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
import static partnerships.store.mongodb.Fields.OUTBOX_SINCE;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import partnerships.store.document.OutboxEvent;
import partnerships.store.document.PendingEvents;
import partnerships.store.mongodb.EventBson;

/** The outboxes of one MongoDB collection. The version of a document is never touched here. */
public final class MongoOutbox implements Outbox {

    private static final int SECONDS = 4;
    /** What one aggregate may contribute to a page, and what a page may hold: the rest comes with the next. */
    private static final int EVENTS_OF_ONE = 50;

    private static final int PAGE_BYTES = 8 * 1024 * 1024;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> collection;
    private final MongoCollection<Document> acknowledgedOnly;

    public MongoOutbox(MongoCollection<Document> collection) {
        this.collection = collection
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withTimeout(SECONDS, TimeUnit.SECONDS);
        // A clearing that is lost only repeats an event.
        this.acknowledgedOnly = this.collection.withWriteConcern(WriteConcern.W1.withJournal(false));
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return collection
                .find(and(lte(OUTBOX_DUE, now), exists(OUTBOX_BLOCKED, false)))
                .projection(include(ID))
                .sort(Sorts.ascending(OUTBOX_DUE))
                .limit(limit)
                .map(document -> document.getString(ID))
                .into(new ArrayList<>());
    }

    @Override
    public void take(Collection<String> ids, Instant dueBy, Claim claim) {
        collection.updateMany(
                and(in(ID, ids), lte(OUTBOX_DUE, dueBy)),
                combine(set(OUTBOX_DUE, claim.until()), set(OUTBOX_CLAIM, claim.token())));
    }

    @Override
    public void takeUnclaimed(Collection<Behind> late, Claim claim) {
        collection.bulkWrite(
                each(
                        late,
                        behind -> new UpdateOneModel<>(
                                and(eq(ID, behind.id()), eq(OUTBOX_DUE, behind.dueAt())),
                                combine(set(OUTBOX_DUE, claim.until()), set(OUTBOX_CLAIM, claim.token())))),
                UNORDERED);
    }

    @Override
    public List<PendingEvents> taken(Collection<String> ids, Claim claim) {
        var taken = new ArrayList<PendingEvents>();
        long bytes = 0;
        try (var documents = collection
                .find(and(in(ID, ids), eq(OUTBOX_CLAIM, claim.token())))
                .projection(fields(include(OUTBOX_ATTEMPTS, OUTBOX_REFUSALS), slice(OUTBOX_EVENTS, EVENTS_OF_ONE)))
                .iterator()) {
            while (bytes < PAGE_BYTES && documents.hasNext()) {
                PendingEvents pending = pending(documents.next());
                if (!pending.events().isEmpty()) {
                    taken.add(pending);
                    bytes += pending.events().stream()
                            .mapToLong(OutboxEvent::size)
                            .sum();
                }
            }
        }
        return taken;
    }

    @Override
    public int clearWhole(List<Cleared> cleared) {
        return acknowledgedOnly
                .bulkWrite(each(cleared, MongoOutbox::whole), UNORDERED)
                .getMatchedCount();
    }

    @Override
    public void clearLeadingRun(List<Cleared> cleared, Claim claim) {
        collection.bulkWrite(each(cleared, run -> leadingRun(run, claim)), UNORDERED);
    }

    @Override
    public void postpone(List<PendingEvents> failed, Instant until) {
        collection.bulkWrite(
                each(
                        failed,
                        pending -> new UpdateOneModel<>(
                                atHead(pending.id(), pending.head()),
                                combine(
                                        set(OUTBOX_DUE, until),
                                        set(OUTBOX_ATTEMPTS, pending.attempts()),
                                        set(OUTBOX_REFUSALS, pending.refusals())))),
                UNORDERED);
    }

    @Override
    public void block(PendingEvents unsendable, String reason) {
        collection.updateOne(
                atHead(unsendable.id(), unsendable.head()),
                combine(set(OUTBOX_BLOCKED, true), set(OUTBOX_REASON, reason)));
    }

    private static WriteModel<Document> whole(Cleared run) {
        Bson nothingBehind = exists(OUTBOX_EVENTS + "." + run.events(), false);
        return new UpdateOneModel<>(and(atHead(run.id(), run.head()), nothingBehind), unset(OUTBOX));
    }

    private static WriteModel<Document> leadingRun(Cleared run, Claim claim) {
        return new UpdateOneModel<>(
                atHead(run.id(), run.head()),
                combine(
                        pull(OUTBOX_EVENTS, lte("seq", run.upTo())),
                        set(OUTBOX_DUE, claim.until()),
                        set(OUTBOX_CLAIM, claim.token()),
                        set(OUTBOX_SINCE, claim.since()),
                        unset(OUTBOX_ATTEMPTS),
                        unset(OUTBOX_REFUSALS),
                        unset(OUTBOX_BLOCKED),
                        unset(OUTBOX_REASON)));
    }

    private static Bson atHead(String id, String head) {
        return and(eq(ID, id), eq(OUTBOX_HEAD, head));
    }

    private static <T> List<WriteModel<Document>> each(Collection<T> items, Function<T, WriteModel<Document>> write) {
        return items.stream().map(write).toList();
    }

    private static PendingEvents pending(Document document) {
        return new PendingEvents(
                document.getString(ID),
                EventBson.outboxOf(document),
                document.getEmbedded(List.of(OUTBOX, "attempts"), 0),
                document.getEmbedded(List.of(OUTBOX, "refusals"), 0));
    }
}
