package partnerships.directory.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Entries in a collection: each record by its components, dates and times as text, absent values left out. */
public final class MongoEntries<T> implements Entries<T> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final MongoCollection<Document> collection;
    private final Class<T> type;

    /** @param collection its name, plural */
    public MongoEntries(MongoDatabase database, String collection, Class<T> type) {
        this.collection = database.getCollection(collection);
        this.type = type;
    }

    @Override
    public boolean put(String id, T entry) {
        var options = new ReplaceOptions().upsert(true);
        try {
            return collection.replaceOne(eq(id), document(id, entry), options).getMatchedCount() == 0;
        } catch (MongoWriteException raced) {
            // Two first writes at once: the other one is there now, and this one replaces it.
            return collection.replaceOne(eq(id), document(id, entry), options).getMatchedCount() == 0;
        }
    }

    @Override
    public void putIfAbsent(String id, T entry) {
        collection.updateOne(
                eq(id), new Document("$setOnInsert", document(id, entry)), new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<T> find(String id) {
        return Optional.ofNullable(collection.find(eq(id)).first()).map(this::entry);
    }

    @Override
    public List<T> findAll(Collection<String> ids) {
        return collection.find(in("_id", ids)).map(this::entry).into(new ArrayList<>());
    }

    @Override
    public List<T> all() {
        return collection.find().sort(Sorts.ascending("_id")).map(this::entry).into(new ArrayList<>());
    }

    private Document document(String id, T entry) {
        return Document.parse(JSON.writeValueAsString(entry)).append("_id", id);
    }

    private T entry(Document document) {
        return JSON.readValue(document.toJson(), type);
    }
}
