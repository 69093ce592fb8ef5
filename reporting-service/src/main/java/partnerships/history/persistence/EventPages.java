package partnerships.history.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static partnerships.history.persistence.EventDocuments.ASIDE;
import static partnerships.history.persistence.EventHistory.COLLECTION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.MongoExpression;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationExpression;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import partnerships.history.HistoryEvent;

/**
 * The events of one subject, by ascending number. A page ends early where its events' data would together be more than a megabyte, and
 * holds one event at least.
 */
public final class EventPages {

    private static final long MOST_BYTES = 1 << 20;

    private final MongoOperations mongo;

    public EventPages(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Returns those behind a number.
     *
     * @param limit how many at most
     */
    public Window<HistoryEvent> page(String subject, long seq, int limit) {
        return page(behind(subject, seq), limit);
    }

    /** Returns the same of some types. */
    public Window<HistoryEvent> page(String subject, long seq, Set<String> types, int limit) {
        return page(behind(subject, seq).and("type").in(types), limit);
    }

    private static Criteria behind(String subject, long seq) {
        return where("subject").is(subject).and("seq").gt(seq).and(ASIDE).exists(false);
    }

    private Window<HistoryEvent> page(Criteria condition, int limit) {
        List<Long> sizes = sizes(condition, limit + 1);
        int fitting = Math.min(limit, fitting(sizes));
        List<HistoryEvent> page = fitting == 0 ? List.of() : events(condition, fitting);
        return Window.from(
                page, n -> ScrollPosition.forward(Map.of("seq", page.get(n).seq())), sizes.size() > fitting);
    }

    private static int fitting(List<Long> sizes) {
        long bytes = 0;
        int fitting = 0;
        while (fitting < sizes.size() && (fitting == 0 || bytes + sizes.get(fitting) <= MOST_BYTES)) {
            bytes += sizes.get(fitting);
            fitting++;
        }
        return fitting;
    }

    /** Looked up first: a driver reads sixteen megabytes at once, whatever of it is wanted. */
    private List<Long> sizes(Criteria condition, int limit) {
        var sizes = Aggregation.newAggregation(
                Aggregation.match(condition),
                Aggregation.sort(Sort.by("seq")),
                Aggregation.limit(limit),
                Aggregation.project()
                        .andExclude("_id")
                        .and(AggregationExpression.from(MongoExpression.create("{$toLong: {$binarySize: '$bytes'}}")))
                        .as("size"));
        return mongo.aggregate(sizes, COLLECTION, Document.class).getMappedResults().stream()
                .map(event -> event.getLong("size"))
                .toList();
    }

    private List<HistoryEvent> events(Criteria condition, int limit) {
        var query = Query.query(condition).with(Sort.by("seq")).limit(limit);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(EventDocuments::event)
                .toList();
    }
}
