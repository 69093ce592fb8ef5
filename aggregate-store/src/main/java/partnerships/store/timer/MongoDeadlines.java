package partnerships.store.timer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static partnerships.store.mongodb.Fields.DEADLINE;
import static partnerships.store.mongodb.Fields.DEADLINE_DUE;
import static partnerships.store.mongodb.Fields.ID;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The deadlines of one MongoDB collection, found through a sparse index. */
public final class MongoDeadlines implements Deadlines {

    private static final int SECONDS = 4;

    private final MongoCollection<Document> collection;

    public MongoDeadlines(MongoCollection<Document> collection) {
        this.collection = collection
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY)
                .withTimeout(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public List<Due> passed(Instant now, int limit) {
        return collection
                .find(lte(DEADLINE_DUE, now))
                .projection(Projections.include(DEADLINE_DUE))
                .sort(Sorts.ascending(DEADLINE_DUE))
                .limit(limit)
                .map(MongoDeadlines::read)
                .into(new ArrayList<>());
    }

    @Override
    public void postpone(Due due, Instant until) {
        collection.updateOne(and(eq(ID, due.id()), eq(DEADLINE_DUE, due.at())), Updates.set(DEADLINE_DUE, until));
    }

    private static Due read(Document document) {
        Instant at = document.get(DEADLINE, Document.class).getDate("dueAt").toInstant();
        return new Due(document.getString(ID), at);
    }
}
