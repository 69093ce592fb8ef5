package partnerships.history.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static partnerships.history.persistence.EventDocuments.ASIDE;
import static partnerships.history.persistence.EventDocuments.OFFSET;
import static partnerships.history.persistence.EventDocuments.PARTITION;
import static partnerships.history.persistence.EventDocuments.UNREADABLE;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    static final String COLLECTION = "history";
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;

    /** Creates the indexes if they are not there. */
    public EventHistory(MongoOperations mongo) {
        this.mongo = mongo;
        createIndexes();
    }

    /** Creates the indexes if they are not there: dropped data take theirs with them. */
    public void createIndexes() {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("subject", Sort.Direction.ASC)
                .on("seq", Sort.Direction.ASC)
                .unique());
        indexes.createIndex(new Index("skipped", Sort.Direction.ASC).sparse());
        indexes.createIndex(new Index("seq", Sort.Direction.ASC).on("subject", Sort.Direction.ASC));
        indexes.createIndex(new Index(PARTITION, Sort.Direction.ASC).on(OFFSET, Sort.Direction.ASC));
        indexes.createIndex(new Index(UNREADABLE, Sort.Direction.ASC).sparse());
        indexes.createIndex(new Index(ASIDE, Sort.Direction.ASC).sparse());
    }

    /**
     * Keeps what is not known yet; an event that is there already changes nothing.
     *
     * @param readable whether an event is what its type says
     * @return the subjects of which an event took the place of one that was skipped or set aside: rows went on without it
     * @throws MongoBulkWriteException if something could not be written for another reason; the rest may have been
     */
    public Set<String> insert(List<HistoryEvent> events, Predicate<HistoryEvent> readable) {
        List<Document> documents = events.stream()
                .map(event -> EventDocuments.of(event, readable.test(event)))
                .toList();
        try {
            write(documents.stream().map(InsertOneModel::new).toList());
            return Set.of();
        } catch (MongoBulkWriteException e) {
            return replace(known(documents, e));
        }
    }

    /** Takes an event out of everything: its record was not the owner's. Another record of its number takes its place. */
    public boolean setAside(String subject, long seq) {
        return collection()
                        .updateOne(
                                Filters.and(Filters.eq("_id", id(subject, seq)), Filters.ne(ASIDE, true)),
                                Updates.set(ASIDE, true))
                        .getModifiedCount()
                == 1;
    }

    /** Puts in the place of an event that is missing or cannot be read that it was given up; the event itself may still come. */
    public void skip(String subject, long seq, Instant now) {
        var skipped = new HistoryEvent(subject, seq, HistoryEvent.SKIPPED, null, now, null, null, EMPTY, null);
        collection()
                .updateOne(
                        Filters.and(Filters.eq("_id", skipped.id()), Filters.eq(UNREADABLE, true)),
                        Updates.combine(
                                Updates.set("type", HistoryEvent.SKIPPED),
                                Updates.set("skipped", true),
                                Updates.set("bytes", new Binary(EMPTY))));
        insert(List.of(skipped), _ -> false);
    }

    /** Returns the partition from which an event came; nothing if it is not there or came from none. */
    public Optional<String> partitionOf(String subject, long seq) {
        Document event = collection().find(Filters.eq("_id", id(subject, seq))).first();
        return Optional.ofNullable(event).map(document -> document.getString(PARTITION));
    }

    private static String id(String subject, long seq) {
        return subject + "@" + seq;
    }

    /** Returns all that is known of these subjects, by subject and then by ascending number. */
    public Map<String, List<HistoryEvent>> of(Collection<String> subjects) {
        var query = Query.query(where("subject").in(subjects).and(ASIDE).exists(false))
                .with(Sort.by("subject", "seq"));
        Map<String, List<HistoryEvent>> bySubject = new TreeMap<>();
        for (Document document : mongo.find(query, Document.class, COLLECTION)) {
            HistoryEvent event = EventDocuments.event(document);
            bySubject.computeIfAbsent(event.subject(), _ -> new ArrayList<>()).add(event);
        }
        return bySubject;
    }

    /** Returns whether an event of this subject has arrived. */
    public boolean knows(String subject) {
        return mongo.exists(Query.query(where("subject").is(subject)), COLLECTION);
    }

    /** Returns the next event of a subject behind a number. */
    public Optional<HistoryEvent> next(String subject, long seq) {
        var query = Query.query(where("subject")
                        .is(subject)
                        .and("seq")
                        .gt(seq)
                        .and(ASIDE)
                        .exists(false))
                .with(Sort.by("seq"))
                .limit(1);
        return Optional.ofNullable(mongo.findOne(query, Document.class, COLLECTION))
                .map(EventDocuments::event);
    }

    /** Returns how many events could not be published. */
    public long skipped() {
        return mongo.count(Query.query(where("skipped").is(true)), COLLECTION);
    }

    /** Returns whether an event is there that can be read. */
    public boolean holds(HistoryEvent event) {
        return mongo.exists(
                Query.query(where("_id")
                        .is(event.id())
                        .and(UNREADABLE)
                        .exists(false)
                        .and(ASIDE)
                        .exists(false)),
                COLLECTION);
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

    /** Returns of how many of them the first event is not folded: it cannot be read, or was set aside. */
    public long unreadableBirths() {
        var unreadable = where(UNREADABLE)
                .is(true)
                .and("seq")
                .is(1)
                .and("skipped")
                .exists(false)
                .and(ASIDE)
                .exists(false);
        return mongo.count(Query.query(unreadable), COLLECTION)
                + mongo.count(Query.query(where(ASIDE).is(true).and("seq").is(1)), COLLECTION);
    }

    /** Returns roughly how many events there are, at once. */
    public long estimatedCount() {
        return mongo.estimatedCount(COLLECTION);
    }

    /**
     * Returns how many events have their record between two places of a partition.
     *
     * @param to first offset that is too late
     */
    public long between(String partition, long from, long to) {
        var there =
                Query.query(where(PARTITION).is(partition).and(OFFSET).gte(from).lt(to));
        return mongo.exactCount(there, COLLECTION);
    }

    /** Returns how far the unbroken run of events from the first one goes, by subject; a subject without a first event is left out. */
    public Map<String, Long> runs(Collection<String> subjects) {
        var query = Query.query(where("subject").in(subjects).and(ASIDE).exists(false))
                .with(Sort.by("subject", "seq"));
        query.fields().include("subject", "seq").exclude("_id");
        Map<String, Long> runs = new HashMap<>();
        try (Stream<Document> events = mongo.stream(query, Document.class, COLLECTION)) {
            events.forEach(event -> {
                String subject = event.getString("subject");
                long seq = event.getLong("seq");
                if (seq == runs.getOrDefault(subject, 0L) + 1) {
                    runs.put(subject, seq);
                }
            });
        }
        return runs;
    }

    /** An event that cannot be read gives its place to one that can; one that was set aside, to another record of its number. */
    private Set<String> replace(List<Document> known) {
        var ids = known.stream().map(document -> document.get("_id")).toList();
        var weak = Filters.or(Filters.eq(UNREADABLE, true), Filters.eq(ASIDE, true));
        Map<Object, Document> kept = new HashMap<>();
        collection()
                .find(Filters.and(Filters.in("_id", ids), weak))
                .forEach(document -> kept.put(document.get("_id"), document));
        List<UpdateOneModel<Document>> better = new ArrayList<>();
        Set<String> folded = new HashSet<>();
        for (Document published : known) {
            Document there = kept.get(published.get("_id"));
            if (there != null && isBetter(published, there)) {
                var replaced = new Document("$replaceWith", EventDocuments.inPlaceOf(published));
                better.add(new UpdateOneModel<>(
                        Filters.and(Filters.eq("_id", published.get("_id")), weak), List.of(replaced)));
                if (there.containsKey("skipped") || there.containsKey(ASIDE)) {
                    folded.add(published.getString("subject"));
                }
            }
        }
        write(better);
        return folded;
    }

    private static boolean isBetter(Document published, Document kept) {
        return kept.containsKey(ASIDE)
                ? !(Objects.equals(published.get(PARTITION), kept.get(PARTITION))
                        && Objects.equals(published.get(OFFSET), kept.get(OFFSET)))
                : !published.containsKey(UNREADABLE);
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
}
