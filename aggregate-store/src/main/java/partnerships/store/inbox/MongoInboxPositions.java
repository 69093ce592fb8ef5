package partnerships.store.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.bson.Document;

/** Inbox positions in one MongoDB collection: {@code {_id: "<consumer>/<subject>", seq, parked?: {since, reason, upTo}}}. */
public final class MongoInboxPositions implements InboxPositions {

    private static final int SECONDS = 4;
    private static final String ID = "_id";
    private static final String SEQUENCE = "seq";
    private static final String PARKED = "parked";
    private static final String PARKED_SINCE = "parked.since";

    private final MongoCollection<Document> collection;

    public MongoInboxPositions(MongoCollection<Document> collection) {
        this.collection = collection
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withTimeout(SECONDS, TimeUnit.SECONDS);
        collection.createIndex(Indexes.ascending(PARKED_SINCE), new IndexOptions().sparse(true));
    }

    @Override
    public Optional<At> find(Key key) {
        return Optional.ofNullable(collection.find(eq(ID, id(key))).first())
                .map(position -> new At(position.getLong(SEQUENCE), position.containsKey(PARKED)));
    }

    @Override
    public void advance(Key key, long from, long to) {
        if (from == 0) {
            insert(new Document(ID, id(key)).append(SEQUENCE, to));
        } else {
            collection.updateOne(
                    and(eq(ID, id(key)), eq(SEQUENCE, from), exists(PARKED, false)), Updates.set(SEQUENCE, to));
        }
    }

    @Override
    public void park(Key key, long upTo, String reason, Instant since) {
        insert(new Document(ID, id(key)).append(SEQUENCE, 0L));
        collection.updateOne(
                and(eq(ID, id(key)), exists(PARKED, false)),
                Updates.set(
                        PARKED,
                        new Document("since", since).append("reason", reason).append("upTo", upTo)));
        collection.updateOne(eq(ID, id(key)), Updates.max("parked.upTo", upTo));
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

    private static String id(Key key) {
        return key.consumer() + "/" + key.subject();
    }
}
