package partnerships.history.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * How far each partition has been taken, {@code {_id: "<topic>/<partition>", next, kept}}, in the database that it was taken into: put
 * back with it, it says what that database lacks. What the consumer group has committed lies with the broker and knows of no restore.
 *
 * <p>{@code kept} is how many events of the history lie before {@code next}. The history forgets nothing, so that fewer are a hole.
 */
public final class Positions {

    private static final String ID = "_id";
    private static final String NEXT = "next";
    private static final String KEPT = "kept";

    private final MongoOperations mongo;
    private final EventHistory history;
    private final String collection;

    public Positions(MongoOperations mongo, EventHistory history, String collection) {
        this.mongo = mongo;
        this.history = history;
        this.collection = collection;
    }

    /** Returns the next record to take, by partition; a partition that is not named is at its beginning. */
    public Map<String, Long> next() {
        Map<String, Long> next = new HashMap<>();
        all().forEach(at -> next.put(at.getString(ID), at.getLong(NEXT)));
        return next;
    }

    /**
     * Returns where to begin.
     *
     * @param logStart first record that is still there
     */
    public long begin(String partition, long logStart) {
        try {
            collection()
                    .updateOne(
                            eq(ID, partition),
                            combine(setOnInsert(NEXT, 0L), setOnInsert(KEPT, 0L)),
                            new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        advance(partition, 0, logStart);
        Document at = collection().find(eq(ID, partition)).first();
        return at == null ? logStart : at.getLong(NEXT);
    }

    /**
     * Notes that all has been taken up to a place.
     *
     * @param known from where; all before it must be here already
     * @return false if the database does not know of it: it is another one, or older
     */
    public boolean advance(String partition, long known, long to) {
        while (true) {
            Document at = collection().find(eq(ID, partition)).first();
            if (at == null || at.getLong(NEXT) < known) {
                return false;
            }
            long next = at.getLong(NEXT);
            if (next >= to || move(at, to, at.getLong(KEPT) + history.between(partition, next, to))) {
                return true;
            }
        }
    }

    /** Returns how many events the history must hold at least. */
    public long kept() {
        long kept = 0;
        for (Document at : all()) {
            kept += at.getLong(KEPT);
        }
        return kept;
    }

    /** Returns the partitions of which the history holds fewer events than it did. */
    public List<String> lacking() {
        return all().into(new ArrayList<>()).stream()
                .filter(at -> history.between(at.getString(ID), 0, at.getLong(NEXT)) < at.getLong(KEPT))
                .map(at -> at.getString(ID))
                .toList();
    }

    /** Lets a partition be taken from its beginning again. */
    public void forget(String partition) {
        collection().updateOne(eq(ID, partition), combine(set(NEXT, 0L), set(KEPT, 0L)));
    }

    /** By the index of ids: a partition has one. */
    private FindIterable<Document> all() {
        return collection().find(gte(ID, ""));
    }

    private boolean move(Document at, long to, long kept) {
        var still = and(eq(ID, at.get(ID)), eq(NEXT, at.get(NEXT)), eq(KEPT, at.get(KEPT)));
        return collection()
                        .updateOne(still, combine(set(NEXT, to), set(KEPT, kept)))
                        .getMatchedCount()
                == 1;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(collection);
    }
}
