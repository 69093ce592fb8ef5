package partnerships.rows.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.cursor.TimeoutMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.QueryMapper;
import org.springframework.data.mongodb.core.index.CompoundIndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import partnerships.rows.Fold;
import partnerships.rows.Row;
import partnerships.rows.RowKind;

/**
 * Rows page by page, or one by one. Every page begins behind the last row of the one before, wherever new rows appear meanwhile.
 *
 * <p>The index of a list leads to its order, or through a field of which one value selects few rows, and holds all else that can
 * be asked for: the database judges conditions by the index alone, and only rows that are shown are read. Which index that is, is
 * said with the query; a planner that compares them would now and then read everything.
 */
final class RowPages<R extends Row> {

    /** Rows that are in memory at once when all are read. */
    private static final int BATCH = 100;

    /** What only conditions look at. */
    private static final String SEARCHED = "keys.search";

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
    RowPages<R> sortedBy(String... keys) {
        var indexes = mongo.indexOps(collection);
        indexes.createIndex(new CompoundIndexDefinition(index(Stream.of(keys))));
        leading.forEach(field -> indexes.createIndex(
                new CompoundIndexDefinition(index(Stream.concat(Stream.of(field), Stream.of(keys))))));
        return this;
    }

    private Document index(Stream<String> first) {
        var index = new Document();
        Stream.of(first, Stream.of("_id"), asked.stream())
                .flatMap(Function.identity())
                .forEach(field -> index.putIfAbsent(field, 1));
        return index;
    }

    /** Returns the rows that meet all conditions, to be read. */
    Found<R> found(Conditions conditions, String... leftOut) {
        return new Found<>(this, conditions.all(), leading(conditions), List.of(leftOut));
    }

    private List<String> leading(Conditions conditions) {
        return leading.stream().filter(conditions::lead).limit(1).toList();
    }

    /** Returns a page of them, sorted by one of their keys and then by id. */
    Window<R> page(Found<R> found, PageStart start) {
        var query = query(found, start.place(), start.place().behind()).limit(start.limit() + 1);
        List<Document> documents = mongo.find(query, Document.class, collection);
        List<R> page = documents.stream()
                .limit(start.limit())
                .map(document -> mongo.getConverter().read(kind.type(), document))
                .toList();
        return Window.from(page, n -> start.place().positionOf(documents.get(n)), documents.size() > start.limit());
    }

    /**
     * Returns all of them that are not before a place. What bounds a call of the database bounds each batch, not the whole: how long
     * that takes is the reader's affair.
     */
    Stream<R> from(Found<R> found, Place place) {
        var query = query(found, place, place.onwards());
        var conditions =
                new QueryMapper(mongo.getConverter()).getMappedObject(query.getQueryObject(), Optional.empty());
        var rows = mongo.getCollection(collection)
                .find(conditions)
                .hint(index(found, place))
                .sort(query.getSortObject())
                .projection(query.getFieldsObject())
                .batchSize(BATCH)
                .timeoutMode(TimeoutMode.ITERATION)
                .iterator();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .onClose(rows::close)
                .map(row -> mongo.getConverter().read(kind.type(), row));
    }

    /** Returns those of these rows that meet the condition. */
    List<R> byId(Collection<String> ids, Criteria condition, String... leftOut) {
        var query = Query.query(new Criteria().andOperator(where("_id").in(ids), condition));
        query.fields().exclude(leftOut);
        return mongo.find(query, kind.type(), collection);
    }

    private Document index(Found<R> found, Place place) {
        return index(Stream.concat(found.leading().stream(), place.keys().stream()));
    }

    /** Every row has a sort key; that it is asked for lets the database judge the other conditions by the index. */
    private Query query(Found<R> found, Place place, Optional<Criteria> where) {
        var conditions = new ArrayList<>(found.conditions());
        conditions.add(where.orElseGet(() -> where(place.keys().getFirst()).gte("")));
        var query = Query.query(new Criteria().andOperator(conditions))
                .withHint(index(found, place))
                .with(Sort.by(place.keys().toArray(String[]::new)).and(Sort.by("_id")));
        query.fields().exclude(SEARCHED).exclude(found.leftOut().toArray(String[]::new));
        return query;
    }
}
