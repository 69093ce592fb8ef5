package partnerships.mail;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The attempts in MongoDB: {@code {_id: <delivery>, begun, ended, reason, nextAt}}. */
public final class MongoAttempts implements Attempts {

    private final MongoCollection<Document> collection;

    public MongoAttempts(MongoDatabase database) {
        this.collection = database.getCollection("mail_attempts");
    }

    @Override
    public Begun begin(String deliveryId) {
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        var begun = Objects.requireNonNull(
                collection.findOneAndUpdate(eq(deliveryId), new Document("$inc", new Document("begun", 1)), options));
        int number = begun.getInteger("begun", 1);
        return new Begun(number, begun.getInteger("ended", 0) < number - 1);
    }

    @Override
    public void waits(String deliveryId, String reason, @Nullable Instant nextAt) {
        collection.updateOne(
                eq(deliveryId),
                combine(set("reason", reason), nextAt == null ? unset("nextAt") : set("nextAt", nextAt)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Map<String, Tried> of(Collection<String> deliveryIds) {
        var tried = new HashMap<String, Tried>();
        collection
                .find(in("_id", deliveryIds))
                .forEach(document -> tried.put(document.getString("_id"), read(document)));
        return tried;
    }

    private static Tried read(Document document) {
        var nextAt = document.getDate("nextAt");
        return new Tried(
                document.getInteger("begun", 0),
                document.getString("reason"),
                nextAt == null ? null : nextAt.toInstant());
    }

    @Override
    public void ended(String deliveryId) {
        collection.updateOne(eq(deliveryId), List.of(new Document("$set", new Document("ended", "$begun"))));
    }
}
