package partnerships.holder.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import partnerships.holder.Holding;
import partnerships.holder.PostHolders;

/** One document per post, person and first day; days are ISO 8601 text, which sorts as days do. */
public final class StoredPostHolders implements PostHolders {

    private static final String COLLECTION = "postHolders";
    private static final String SEEN = "seen";

    private final MongoOperations database;

    public StoredPostHolders(MongoOperations database) {
        this.database = database;
    }

    /** Makes the index that {@link #heldBy} needs. */
    public StoredPostHolders indexed() {
        database.indexOps(COLLECTION).createIndex(new Index().on("personId", Sort.Direction.ASC));
        return this;
    }

    @Override
    public void learn(Holding holding, long sequence) {
        var id = holding.post() + "|" + holding.personId() + "|" + holding.from();
        var older = Query.query(where("_id").is(id).and(SEEN).lt(sequence));
        var update = Update.update("post", holding.post())
                .set("personId", holding.personId())
                .set("from", holding.from().toString())
                .set(SEEN, sequence);
        if (holding.to() == null) {
            update.unset("to");
        } else {
            update.set("to", holding.to().toString());
        }
        try {
            database.upsert(older, update, COLLECTION);
        } catch (DuplicateKeyException known) {
            // It is there with this sequence or a later one: this fact has been learnt.
            return;
        }
    }

    @Override
    public Set<String> heldBy(String personId, LocalDate day) {
        var onDay = where("personId")
                .is(personId)
                .and("from")
                .lte(day.toString())
                .orOperator(where("to").exists(false), new Criteria("to").gte(day.toString()));
        return database.find(Query.query(onDay), Document.class, COLLECTION).stream()
                .map(document -> document.getString("post"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
