package partnerships.store.job;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import partnerships.store.Parcel;
import partnerships.store.commit.Documents;
import partnerships.store.mongodb.CollectionIndexes;
import partnerships.store.mongodb.MongoDocuments;
import partnerships.testkit.rig.TestRig;

class MongoJobQueueIT extends JobQueueContract {

    private static final TestRig RIG = TestRig.of(MongoJobQueueIT.class);
    private static MongoClient client;
    private static MongoCollection<Document> collection;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(RIG.mongoUri());
        collection = client.getDatabase(RIG.database()).getCollection("parcels");
        CollectionIndexes.ensure(collection, Parcel.definition("topic").document());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    Documents documents() {
        return new MongoDocuments(collection);
    }

    @Override
    JobQueue jobs() {
        return new MongoJobQueue(collection);
    }
}
