package partnerships.good.persistence;

import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import partnerships.good.GoodModel;

/** Reads, and leaves writing to the store. */
public record GoodDocument(GoodModel model) {

    public List<Document> read(MongoOperations mongo) {
        return mongo.find(new Query(Criteria.where("day").is(model.day())), Document.class);
    }
}
