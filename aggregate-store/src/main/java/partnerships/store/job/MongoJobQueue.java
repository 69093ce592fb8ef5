package partnerships.store.job;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static partnerships.store.mongodb.Fields.ID;
import static partnerships.store.mongodb.Fields.JOB;
import static partnerships.store.mongodb.Fields.JOB_ATTEMPT;
import static partnerships.store.mongodb.Fields.JOB_DUE;
import static partnerships.store.mongodb.Fields.JOB_SURPRISES;
import static partnerships.store.mongodb.Fields.JOB_TRACE;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The jobs of one MongoDB collection, taken by compare-and-set on the attempt. */
public final class MongoJobQueue implements JobQueue {

    private static final int SECONDS = 4;

    private final MongoCollection<Document> collection;

    public MongoJobQueue(MongoCollection<Document> collection) {
        this.collection = collection
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withTimeout(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public List<Job> due(Instant now, int limit) {
        return collection
                .find(lte(JOB_DUE, now))
                .projection(Projections.include(JOB))
                .sort(Sorts.ascending(JOB_DUE))
                .limit(limit)
                .map(MongoJobQueue::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean take(Job job, Instant until) {
        var unchanged = and(eq(ID, job.id()), eq(JOB_ATTEMPT, job.attempt()), eq(JOB_DUE, job.dueAt()));
        return collection
                        .updateOne(unchanged, combine(inc(JOB_ATTEMPT, 1), set(JOB_DUE, until)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void again(String id, int attempt, Instant dueAt) {
        collection.updateOne(and(eq(ID, id), eq(JOB_ATTEMPT, attempt)), set(JOB_DUE, dueAt));
    }

    @Override
    public void surprised(String id, int attempt, Instant dueAt) {
        collection.updateOne(
                and(eq(ID, id), eq(JOB_ATTEMPT, attempt)), combine(set(JOB_DUE, dueAt), inc(JOB_SURPRISES, 1)));
    }

    private static Job read(Document document) {
        Document job = document.get(JOB, Document.class);
        return new Job(
                document.getString(ID),
                job.getInteger("attempt"),
                job.getDate("dueAt").toInstant(),
                job.getInteger("surprises", 0),
                job.getString(JOB_TRACE));
    }
}
