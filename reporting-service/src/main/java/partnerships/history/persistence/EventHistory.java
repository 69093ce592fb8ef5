package partnerships.history.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import partnerships.history.HistoryEvent;

/**
 * Every event that arrived, once, whatever the order of arrival. An event that cannot be read keeps its place only until a readable
 * one of the same number arrives.
 */
public final class EventHistory {

    private static final String COLLECTION = "history";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;

    /** Creates the indexes if they are not there. */
    public EventHistory(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("subject", Sort.Direction.ASC)
                .on("seq", Sort.Direction.ASC)
                .unique());
        indexes.createIndex(new Index("skipped", Sort.Direction.ASC).sparse());
        indexes.createIndex(new Index("seq", Sort.Direction.ASC).on("subject", Sort.Direction.ASC));
    }

    /**
     * Keeps what is not known yet; an event that is there already changes nothing.
     *
     * @param readable whether an event is what its type says
     * @throws MongoBulkWriteException if something could not be written for another reason; the rest may have been
     */
    public void insert(List<HistoryEvent> events, Predicate<HistoryEvent> readable) {
        List<Document> documents = events.stream()
                .map(event -> document(event, readable.test(event)))
                .toList();
        try {
            write(documents.stream().map(InsertOneModel::new).toList());
        } catch (MongoBulkWriteException e) {
            replaceUnreadable(known(documents, e));
        }
    }

    /** Returns all that is known of these subjects, by subject and then by ascending number. */
    public Map<String, List<HistoryEvent>> of(Collection<String> subjects) {
        var query = Query.query(where("subject").in(subjects)).with(Sort.by("subject", "seq"));
        Map<String, List<HistoryEvent>> bySubject = new TreeMap<>();
        for (Document document : mongo.find(query, Document.class, COLLECTION)) {
            HistoryEvent event = event(document);
            bySubject.computeIfAbsent(event.subject(), _ -> new ArrayList<>()).add(event);
        }
        return bySubject;
    }

    /** Returns how many events could not be told. */
    public long skipped() {
        return mongo.count(Query.query(where("skipped").is(true)), COLLECTION);
    }

    /** Returns whether an event is there that can be read. */
    public boolean holds(HistoryEvent event) {
        return mongo.exists(
                Query.query(where("_id").is(event.id()).and("unreadable").exists(false)), COLLECTION);
    }

    /** Returns every subject whose first event has arrived. The stream must be closed. */
    public Stream<String> subjects() {
        var query = Query.query(where("seq").is(1)).with(Sort.by("seq", "subject"));
        query.fields().include("subject").exclude("_id");
        return mongo.stream(query, Document.class, COLLECTION).map(document -> document.getString("subject"));
    }

    /** Returns how many subjects there are whose first event has arrived. */
    public long subjectCount() {
        return mongo.exactCount(Query.query(where("seq").is(1)), COLLECTION);
    }

    private void replaceUnreadable(List<Document> known) {
        List<ReplaceOneModel<Document>> replacements = known.stream()
                .filter(document -> !document.containsKey("unreadable"))
                .map(document -> new ReplaceOneModel<>(
                        Filters.and(Filters.eq("_id", document.get("_id")), Filters.eq("unreadable", true)), document))
                .toList();
        write(replacements);
    }

    private void write(List<? extends WriteModel<Document>> writes) {
        if (!writes.isEmpty()) {
            collection().bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }

    private static List<Document> known(List<Document> documents, MongoBulkWriteException e) {
        boolean onlyDuplicates = e.getWriteConcernError() == null
                && e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
        if (!onlyDuplicates) {
            throw e;
        }
        return e.getWriteErrors().stream()
                .map(BulkWriteError::getIndex)
                .map(documents::get)
                .toList();
    }

    private static Document document(HistoryEvent event, boolean readable) {
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
        return readable ? document : document.append("unreadable", true);
    }

    private static HistoryEvent event(Document document) {
        Date time = document.getDate("time");
        return new HistoryEvent(
                document.getString("subject"),
                document.getLong("seq"),
                document.getString("type"),
                time == null ? null : time.toInstant(),
                document.getDate("recordedAt").toInstant(),
                document.getString("actor"),
                document.getString("cause"),
                document.get("bytes", Binary.class).getData());
    }
}
