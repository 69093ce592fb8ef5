package partnerships.rows.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.CompoundIndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import partnerships.rows.Fold;
import partnerships.rows.Row;
import partnerships.rows.RowKind;

/**
 * Rows page by page. Every page begins behind the last row of the one before, wherever new rows appear meanwhile.
 *
 * <p>The index of a list leads to its order, or through a field of which one value selects few rows, and holds all else that can
 * be asked for: the database judges conditions by the index alone, and only rows that are shown are read. Which index that is, is
 * said with the query; a planner that compares them would now and then read everything.
 */
final class RowPages<R extends Row> {

    private final MongoOperations mongo;
    private final RowKind<R> kind;
    private final String collection;
    private final List<String> leading;
    private final List<String> asked;

    /**
     * @param leading fields of which one value selects few rows, the best first
     * @param asked fields of one value each that lists are asked for
     */
    RowPages(MongoOperations mongo, Fold fold, RowKind<R> kind, List<String> leading, String... asked) {
        this.mongo = mongo;
        this.kind = kind;
        this.collection = kind.collection(fold);
        this.leading = leading;
        this.asked = List.of(asked);
    }

    /** Creates the indexes of a list in this order, and by id among equals, if they are not there. */
    RowPages<R> sortedBy(String sortKey) {
        var indexes = mongo.indexOps(collection);
        indexes.createIndex(new CompoundIndexDefinition(index(Stream.of(sortKey))));
        leading.forEach(field -> indexes.createIndex(new CompoundIndexDefinition(index(Stream.of(field, sortKey)))));
        return this;
    }

    private Document index(Stream<String> first) {
        var index = new Document();
        Stream.of(first, Stream.of("_id"), asked.stream())
                .flatMap(Function.identity())
                .forEach(field -> index.putIfAbsent(field, 1));
        return index;
    }

    /** Returns the page of rows that meet all conditions, sorted by one of their keys and then by id. */
    Window<R> page(Conditions conditions, PageStart start) {
        String sortKey = start.sort().iterator().next().getProperty();
        if (start.position().isInitial()) {
            conditions.and(anyKey(sortKey));
        }
        var query = query(conditions, sortKey)
                .with(start.sort())
                .with(start.position())
                .limit(start.limit());
        return mongo.scroll(query, kind.type(), collection);
    }

    /** Returns all rows that meet the conditions, by this field and their id. */
    List<R> all(Conditions conditions, String sortKey) {
        var query = query(conditions.and(anyKey(sortKey)), sortKey)
                .with(Sort.by(sortKey).and(Sort.by("_id")));
        return mongo.find(query, kind.type(), collection);
    }

    /** Returns those of these rows that meet the condition. */
    List<R> byId(Collection<String> ids, Criteria condition) {
        var query = Query.query(new Criteria().andOperator(where("_id").in(ids), condition));
        return mongo.find(query, kind.type(), collection);
    }

    private Query query(Conditions conditions, String sortKey) {
        Document index = leading.stream()
                .filter(conditions::lead)
                .findFirst()
                .map(field -> index(Stream.of(field, sortKey)))
                .orElseGet(() -> index(Stream.of(sortKey)));
        return Query.query(new Criteria().andOperator(conditions.all())).withHint(index);
    }

    /** Every row has a sort key; that it is asked for lets the database judge the other conditions by the index. */
    private static Criteria anyKey(String sortKey) {
        return where(sortKey).gte("");
    }
}
