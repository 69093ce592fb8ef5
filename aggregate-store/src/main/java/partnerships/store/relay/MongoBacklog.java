package partnerships.store.relay;

import static partnerships.store.mongodb.Fields.OUTBOX_DUE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import partnerships.store.metrics.StoreMetrics.Backlog;

/** What waits in the outboxes of a collection, read from the sparse index alone. */
public final class MongoBacklog implements Supplier<Backlog> {

    private static final List<Bson> PIPELINE =
            List.of(Aggregates.match(Filters.gt(OUTBOX_DUE, Instant.EPOCH)), Document.parse("""
                    {$group: {_id: null, pending: {$sum: 1}, since: {$min: '$outbox.since'},
                              blocked: {$sum: {$cond: ['$outbox.blocked', 1, 0]}}}}
                    """));

    private final MongoCollection<Document> collection;
    private final InstantSource realTime;

    public MongoBacklog(MongoCollection<Document> collection, InstantSource realTime) {
        this.collection = collection;
        this.realTime = realTime;
    }

    @Override
    public Backlog get() {
        Document figures = collection.aggregate(PIPELINE).first();
        if (figures == null) {
            return Backlog.NONE;
        }
        Instant since = figures.getDate("since").toInstant();
        Duration age = Duration.between(since, realTime.instant());
        return new Backlog(
                figures.getInteger("pending"), figures.getInteger("blocked"), age.isNegative() ? Duration.ZERO : age);
    }
}
