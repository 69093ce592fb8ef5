package partnerships.store.restore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.util.HashMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Marks in one MongoDB collection: {@code {_id: <name>, next: {"<partition>": <offset>}}}. */
public final class MongoMarks implements Marks {

    private static final int SECONDS = 4;
    private static final String ID = "_id";
    private static final String NEXT = "next";

    private final MongoCollection<Document> collection;

    public MongoMarks(MongoCollection<Document> collection) {
        this.collection = collection
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withTimeout(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public Offsets find(String name) {
        Document mark = collection.find(eq(ID, name)).first();
        if (mark == null) {
            return Offsets.BEGINNING;
        }
        var next = new HashMap<Integer, Long>();
        mark.get(NEXT, Document.class)
                .forEach((partition, offset) -> next.put(Integer.valueOf(partition), (Long) offset));
        return new Offsets(next);
    }

    @Override
    public boolean move(String name, Offsets from, Offsets to) {
        if (from.equals(Offsets.BEGINNING)) {
            return begin(name, to);
        }
        return collection
                        .updateOne(and(eq(ID, name), eq(NEXT, document(from))), set(NEXT, document(to)))
                        .getMatchedCount()
                == 1;
    }

    private boolean begin(String name, Offsets to) {
        try {
            collection.insertOne(new Document(ID, name).append(NEXT, document(to)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    /** Sorted, since two documents are equal only if their fields are in the same order. */
    private static Document document(Offsets offsets) {
        var document = new Document();
        new TreeMap<>(offsets.next()).forEach((partition, offset) -> document.append(partition.toString(), offset));
        return document;
    }
}
