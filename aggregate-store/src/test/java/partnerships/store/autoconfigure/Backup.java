package partnerships.store.autoconfigure;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import partnerships.testkit.rig.TestRig;

/** All documents of a rig's database as they were at one moment, while nobody wrote. */
record Backup(TestRig rig, Map<String, List<Document>> collections) {

    static Backup of(TestRig rig) {
        var collections = new HashMap<String, List<Document>>();
        in(
                rig,
                database -> database.listCollectionNames()
                        .forEach(name -> collections.put(
                                name, database.getCollection(name).find().into(new ArrayList<>()))));
        return new Backup(rig, collections);
    }

    /** Puts the database back as it was; the service must not run. */
    void restore() {
        in(
                rig,
                database -> database.listCollectionNames().forEach(name -> {
                    database.getCollection(name).deleteMany(new Document());
                    List<Document> documents = collections.getOrDefault(name, List.of());
                    if (!documents.isEmpty()) {
                        database.getCollection(name).insertMany(documents);
                    }
                }));
    }

    private static void in(TestRig rig, Consumer<MongoDatabase> work) {
        try (var client = MongoClients.create(rig.mongoUri())) {
            work.accept(client.getDatabase(rig.database()).withWriteConcern(WriteConcern.MAJORITY));
        }
    }
}
