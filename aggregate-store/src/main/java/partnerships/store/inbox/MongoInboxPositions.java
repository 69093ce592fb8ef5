package partnerships.store.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Inbox positions in one MongoDB collection: {@code {_id: "<consumer>/<subject>", seq, parked?: {since, reason, upTo}}}. */
public final class MongoInboxPositions implements InboxPositions, ParkedSubjects {

    private static final int SECONDS = 4;
    private static final String ID = "_id";
    private static final String SEQUENCE = "seq";
    private static final String PARKED = "parked";
    private static final String PARKED_SINCE = "parked.since";
    private static final String PARKED_UP_TO = "parked.upTo";

    private final MongoCollection<Document> collection;

    public MongoInboxPositions(MongoCollection<Document> collection) {
        this.collection = collection
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withTimeout(SECONDS, TimeUnit.SECONDS);
        // Holds what is parked and nothing else: counted and listed from it alone.
        collection.createIndex(
                Indexes.ascending(PARKED_SINCE, ID), new IndexOptions().partialFilterExpression(exists(PARKED_SINCE)));
    }

    @Override
    public Optional<At> find(Key key) {
        return Optional.ofNullable(collection.find(eq(ID, id(key))).first())
                .map(position -> new At(position.getLong(SEQUENCE), position.containsKey(PARKED)));
    }

    /**
     * Returns how far a consumer has come with subjects, 0 with one that it has not heard of. Those that are parked are left out:
     * what it does not know of them lies among the dead letters.
     */
    public Map<String, Long> notParked(String consumer, Collection<String> subjects) {
        var sequences = new HashMap<String, Long>();
        subjects.forEach(subject -> sequences.put(subject, 0L));
        int prefix = consumer.length() + 1;
        List<String> ids =
                subjects.stream().map(subject -> id(new Key(consumer, subject))).toList();
        collection.find(in(ID, ids)).forEach(position -> {
            String subject = position.getString(ID).substring(prefix);
            if (position.containsKey(PARKED)) {
                sequences.remove(subject);
            } else {
                sequences.put(subject, position.getLong(SEQUENCE));
            }
        });
        return sequences;
    }

    @Override
    public void advance(Key key, long from, long to) {
        if (from == 0) {
            insert(new Document(ID, id(key)).append(SEQUENCE, to));
        } else {
            collection.updateOne(and(eq(ID, id(key)), eq(SEQUENCE, from), exists(PARKED, false)), set(SEQUENCE, to));
        }
    }

    @Override
    public void park(Key key, long upTo, String reason, Instant since) {
        insert(new Document(ID, id(key)).append(SEQUENCE, 0L));
        collection.updateOne(
                and(eq(ID, id(key)), exists(PARKED, false)),
                set(
                        PARKED,
                        new Document("since", since).append("reason", reason).append("upTo", upTo)));
        collection.updateOne(eq(ID, id(key)), max(PARKED_UP_TO, upTo));
    }

    @Override
    public boolean raise(Key key, long sequence) {
        boolean raised = collection
                        .updateOne(and(eq(ID, id(key)), eq(PARKED_UP_TO, sequence - 1)), set(PARKED_UP_TO, sequence))
                        .getMatchedCount()
                == 1;
        return raised || find(key).filter(At::parked).isPresent();
    }

    @Override
    public Optional<Parked> parked(Key key) {
        return Optional.ofNullable(
                        collection.find(and(eq(ID, id(key)), exists(PARKED))).first())
                .map(MongoInboxPositions::parked);
    }

    @Override
    public List<Parked> parkedAfter(@Nullable Parked last, int limit) {
        return collection
                .find(last == null ? gt(PARKED_SINCE, Instant.EPOCH) : behind(last))
                .sort(Sorts.ascending(PARKED_SINCE, ID))
                .limit(limit)
                .map(MongoInboxPositions::parked)
                .into(new ArrayList<>());
    }

    @Override
    public boolean advanceParked(Parked found) {
        return collection
                        .updateOne(
                                and(eq(ID, id(found.key())), eq(SEQUENCE, found.sequence()), exists(PARKED)),
                                set(SEQUENCE, found.sequence() + 1))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean unpark(Parked found) {
        return collection
                        .updateOne(
                                and(
                                        eq(ID, id(found.key())),
                                        eq(SEQUENCE, found.sequence()),
                                        eq(PARKED_UP_TO, found.upTo())),
                                unset(PARKED))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public List<Long> sequences(Iterable<String> consumers, String subject) {
        List<String> ids = StreamSupport.stream(consumers.spliterator(), false)
                .map(consumer -> id(new Key(consumer, subject)))
                .toList();
        return collection
                .find(in(ID, ids))
                .map(position -> position.getLong(SEQUENCE))
                .into(new ArrayList<>());
    }

    @Override
    public long parked() {
        return collection.countDocuments(gt(PARKED_SINCE, Instant.EPOCH));
    }

    private void insert(Document position) {
        try {
            collection.insertOne(position);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static Bson behind(Parked last) {
        return or(gt(PARKED_SINCE, last.since()), and(eq(PARKED_SINCE, last.since()), gt(ID, id(last.key()))));
    }

    private static Parked parked(Document position) {
        Document parked = position.get(PARKED, Document.class);
        return new Parked(
                key(position.getString(ID)),
                position.getLong(SEQUENCE),
                parked.getDate("since").toInstant(),
                parked.getString("reason"),
                parked.getLong("upTo"));
    }

    /** A consumer's name holds no slash; a subject may hold anything. */
    private static Key key(String id) {
        int slash = id.indexOf('/');
        return new Key(id.substring(0, slash), id.substring(slash + 1));
    }

    private static String id(Key key) {
        return key.consumer() + "/" + key.subject();
    }
}
