package partnerships.rows.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import partnerships.rows.Fold;
import partnerships.rows.Waiting;

/** Subjects whose fold waits at a gap or at an event that cannot be read. For people and meters; no fold reads it. */
public final class WaitingSubjects {

    private final MongoOperations mongo;
    private final String collection;

    /** Creates the index of {@link #oldest} if it is not there. */
    public WaitingSubjects(MongoOperations mongo, Fold fold) {
        this.mongo = mongo;
        this.collection = fold.collection("waiting");
        mongo.indexOps(collection).createIndex(new Index("since", Sort.Direction.ASC));
    }

    /** Notes that a subject waits. */
    public void add(Waiting waiting) {
        mongo.save(waiting, collection);
    }

    /** Notes that these subjects wait no longer. */
    public void remove(Collection<String> subjects) {
        mongo.remove(Query.query(where("_id").in(subjects)), collection);
    }

    /**
     * Returns subjects that wait, by their ids.
     *
     * @param after id of the last one of the page before; empty for the first page
     */
    public List<Waiting> after(String after, int limit) {
        var query = Query.query(where("_id").gt(after)).with(Sort.by("_id")).limit(limit);
        return mongo.find(query, Waiting.class, collection);
    }

    /** Returns for what a subject waits, if it does. */
    public Optional<Waiting> of(String subject) {
        return Optional.ofNullable(mongo.findById(subject, Waiting.class, collection));
    }

    public long count() {
        return mongo.estimatedCount(collection);
    }

    /** Returns when the oldest event that waits was recorded; null if none does. */
    public @Nullable Instant oldest() {
        var query = new Query().with(Sort.by("since")).limit(1);
        Waiting first = mongo.findOne(query, Waiting.class, collection);
        return first == null ? null : first.since();
    }
}
