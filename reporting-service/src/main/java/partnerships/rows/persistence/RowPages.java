package partnerships.rows.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import partnerships.rows.Fold;
import partnerships.rows.Row;
import partnerships.rows.RowKind;

/** Rows page by page. Every page begins behind the last row of the one before, wherever new rows appear meanwhile. */
final class RowPages<R extends Row> {

    private final MongoOperations mongo;
    private final RowKind<R> kind;
    private final String collection;

    RowPages(MongoOperations mongo, Fold fold, RowKind<R> kind) {
        this.mongo = mongo;
        this.kind = kind;
        this.collection = kind.collection(fold);
    }

    /** Creates an index on this field, and the id behind it, if it is not there: lists sort and go on by both. */
    RowPages<R> indexedBy(String field) {
        mongo.indexOps(collection).createIndex(new Index(field, Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
        return this;
    }

    /** Returns the page of rows that meet all conditions, sorted by one of their keys and then by id. */
    Window<R> page(List<Criteria> conditions, PageStart start) {
        var query = query(conditions).with(start.sort()).with(start.position()).limit(start.limit());
        return mongo.scroll(query, kind.type(), collection);
    }

    /** Returns all rows that meet the conditions, by this field and their id. */
    List<R> all(List<Criteria> conditions, String sortField) {
        var query = query(conditions).with(Sort.by(sortField).and(Sort.by("_id")));
        return mongo.find(query, kind.type(), collection);
    }

    private static Query query(List<Criteria> conditions) {
        return conditions.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(conditions));
    }

    /** A condition that nothing is asked of; keeps lists of conditions free of special cases. */
    static Criteria anything() {
        return where("_id").exists(true);
    }
}
