package partnerships.mail;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/** The attempts in MongoDB: {@code {_id: <delivery>, begun, ended}}. */
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
    public void ended(String deliveryId) {
        collection.updateOne(eq(deliveryId), List.of(new Document("$set", new Document("ended", "$begun"))));
    }
}
