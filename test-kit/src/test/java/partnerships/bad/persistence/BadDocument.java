package partnerships.bad.persistence;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import partnerships.bad.messaging.BadMessages;

/** Writes past the store, asks with text, and calls another edge. */
public final class BadDocument {

    public void write(MongoTemplate mongo, BadMessages messages) {
        mongo.save(new Document());
        mongo.find(new BasicQuery("{}"), messages.getClass());
    }
}
