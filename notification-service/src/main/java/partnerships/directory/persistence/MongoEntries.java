package partnerships.directory.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import partnerships.directory.Entries;

/** Entries in a collection. */
public final class MongoEntries<T> implements Entries<T> {

    private final MongoCollection<Document> collection;
    private final EntryDocuments<T> documents;

    /** @param collection its name, plural */
    public MongoEntries(MongoDatabase database, String collection, Class<T> type) {
        this.collection = database.getCollection(collection);
        this.documents = new EntryDocuments<>(type);
    }

    @Override
    public boolean put(String id, T entry) {
        var options = new ReplaceOptions().upsert(true);
        try {
            return collection
                            .replaceOne(eq(id), documents.written(id, entry), options)
                            .getMatchedCount()
                    == 0;
        } catch (MongoWriteException raced) {
            // Two first writes at once: the other one is there now, and this one replaces it.
            return collection
                            .replaceOne(eq(id), documents.written(id, entry), options)
                            .getMatchedCount()
                    == 0;
        }
    }

    @Override
    public void putIfAbsent(String id, T entry) {
        collection.updateOne(
                eq(id), new Document("$setOnInsert", documents.written(id, entry)), new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<T> find(String id) {
        return Optional.ofNullable(collection.find(eq(id)).first()).map(documents::read);
    }

    @Override
    public List<T> findAll(Collection<String> ids) {
        return collection.find(in("_id", ids)).map(documents::read).into(new ArrayList<>());
    }

    @Override
    public List<T> all() {
        return collection
                .find()
                .sort(Sorts.ascending("_id"))
                .map(documents::read)
                .into(new ArrayList<>());
    }
}
