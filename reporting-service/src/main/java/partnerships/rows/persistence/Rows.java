package partnerships.rows.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import partnerships.rows.Fold;
import partnerships.rows.Row;
import partnerships.rows.RowKind;

/** Rows as documents. A row never goes back to fewer events than it has seen. */
public final class Rows {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;
    private final Fold fold;

    public Rows(MongoOperations mongo, Fold fold) {
        this.mongo = mongo;
        this.fold = fold;
    }

    /** Replaces each row that has seen fewer events, and adds what is new; the others stay. */
    public void replace(RowKind<?> kind, List<? extends Row> rows) {
        var upsert = new ReplaceOptions().upsert(true);
        List<ReplaceOneModel<Document>> writes = rows.stream()
                .map(row -> new ReplaceOneModel<>(
                        Filters.and(Filters.eq("_id", row.id()), Filters.lt("seq", row.seq())), document(row), upsert))
                .toList();
        try {
            mongo.getCollection(kind.collection(fold)).bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            passIfOnlyNewerRowsAreThere(e);
        }
    }

    /** Returns how many of its events the row has seen; 0 if there is none. */
    public long seq(RowKind<?> kind, String id) {
        var query = Query.query(where("_id").is(id));
        query.fields().include("seq");
        Document row = mongo.findOne(query, Document.class, kind.collection(fold));
        return row == null ? 0 : row.getLong("seq");
    }

    /** Returns how many rows there are of all kinds together. */
    public long count() {
        var all = new Query().withHint("_id_");
        return RowKind.all().stream()
                .mapToLong(kind -> mongo.exactCount(all, kind.collection(fold)))
                .sum();
    }

    /** Returns roughly the same, at once. */
    public long estimatedCount() {
        return RowKind.all().stream()
                .mapToLong(kind -> mongo.estimatedCount(kind.collection(fold)))
                .sum();
    }

    /**
     * Returns how many of its events each row has seen, a page of rows by ascending id.
     *
     * @param after id of the last row of the page before; empty for the first page
     */
    public SequencedMap<String, Long> seqsAfter(RowKind<?> kind, String after, int limit) {
        var query = Query.query(where("_id").gt(after)).with(Sort.by("_id")).limit(limit);
        query.fields().include("seq");
        SequencedMap<String, Long> seqs = new LinkedHashMap<>();
        mongo.find(query, Document.class, kind.collection(fold))
                .forEach(row -> seqs.put(row.getString("_id"), row.getLong("seq")));
        return seqs;
    }

    /** Removes rows: they must be folded again. */
    public void remove(RowKind<?> kind, Collection<String> ids) {
        mongo.remove(Query.query(where("_id").in(ids)), kind.collection(fold));
    }

    /** Removes the rows of these subjects, of whatever kind. */
    public void remove(Collection<String> subjects) {
        if (!subjects.isEmpty()) {
            RowKind.all().forEach(kind -> remove(kind, subjects));
        }
    }

    private Document document(Row row) {
        var document = new Document();
        mongo.getConverter().write(row, document);
        return document;
    }

    private static void passIfOnlyNewerRowsAreThere(MongoBulkWriteException e) {
        boolean newer = e.getWriteConcernError() == null
                && e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
        if (!newer) {
            throw e;
        }
    }
}
