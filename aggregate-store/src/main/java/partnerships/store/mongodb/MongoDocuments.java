package partnerships.store.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.store.commit.Commit;
import partnerships.store.commit.Documents;
import partnerships.store.commit.Forward;
import partnerships.store.commit.Loaded;
import partnerships.store.commit.Queries;
import partnerships.store.document.StoreException.OutcomeUnknown;
import partnerships.store.document.StoreException.ReferenceTaken;

/** The documents of one MongoDB collection. */
public final class MongoDocuments implements Documents, Forward.Documents, Queries {

    private static final int READ_SECONDS = 3;
    private static final int WRITE_SECONDS = 4;

    private final MongoCollection<Document> reads;
    private final MongoCollection<Document> writes;

    public MongoDocuments(MongoCollection<Document> collection) {
        this.reads = collection
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withTimeout(READ_SECONDS, TimeUnit.SECONDS);
        this.writes = collection
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withTimeout(WRITE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public Optional<Loaded> load(String id) {
        return Optional.ofNullable(reads.find(eq(Fields.ID, id))
                        .projection(LoadedBson.PROJECTION)
                        .first())
                .map(LoadedBson::read);
    }

    /** Returns the version of an aggregate, if it is there. */
    public Optional<Long> version(String id) {
        return Optional.ofNullable(reads.find(eq(Fields.ID, id))
                        .projection(Projections.include(Fields.VERSION))
                        .first())
                .map(document -> document.getLong(Fields.VERSION));
    }

    /** Returns the versions of those aggregates that are there. */
    public Map<String, Long> versions(Collection<String> ids) {
        var versions = new HashMap<String, Long>();
        reads.find(in(Fields.ID, ids))
                .projection(Projections.include(Fields.VERSION))
                .forEach(document -> versions.put(document.getString(Fields.ID), document.getLong(Fields.VERSION)));
        return versions;
    }

    @Override
    public List<Loaded> find(Criteria criteria, @Nullable String after, int limit) {
        var wanted = CriteriaValues.asStored(criteria.getCriteriaObject());
        var found = after == null
                ? reads.find(wanted)
                : reads.find(and(gt(Fields.ID, after), wanted)).sort(Sorts.ascending(Fields.ID));
        return found.projection(LoadedBson.PROJECTION).limit(limit).into(new ArrayList<>()).stream()
                .map(LoadedBson::read)
                .toList();
    }

    @Override
    public boolean insert(Commit commit) {
        return written(() -> writes.insertOne(CommitBson.insert(commit)).wasAcknowledged());
    }

    @Override
    public boolean update(Commit commit) {
        var atBase = and(eq(Fields.ID, commit.id()), eq(Fields.VERSION, commit.base()));
        return written(() -> writes.updateOne(atBase, CommitBson.update(commit)).getMatchedCount() == 1);
    }

    @Override
    public boolean forward(Forward forward) {
        if (forward.base() == 0) {
            return written(() -> writes.insertOne(CommitBson.insert(forward)).wasAcknowledged());
        }
        var atBase = and(eq(Fields.ID, forward.id()), eq(Fields.VERSION, forward.base()));
        return written(
                () -> writes.updateOne(atBase, CommitBson.update(forward)).getMatchedCount() == 1);
    }

    private static boolean written(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            if (refused.getError().getMessage().contains(" index: _id_ ")) {
                return false;
            }
            throw new ReferenceTaken(
                    "a reference that must be unique belongs to another; give another, or work on the one that has it");
        } catch (MongoException silent) {
            throw new OutcomeUnknown(silent);
        }
    }
}
