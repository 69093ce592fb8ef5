package partnerships.testkit.queries;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Fills a collection, where a test is about many documents and not about how they came to be. */
public final class Copies {

    private static final JsonWriterSettings WITH_TYPES =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private Copies() {}

    /**
     * Puts copies beside a document: each has an id of its own, another value in one field, and nothing that waits.
     *
     * @param field path to a text; its copies are the text and a number
     */
    public static void beside(String mongoUri, String collection, String id, String field, int copies) {
        try (var client = MongoClients.create(mongoUri)) {
            var documents = client.getDatabase(
                            Objects.requireNonNull(new ConnectionString(mongoUri).getDatabase(), "a database"))
                    .getCollection(collection);
            Document original = Objects.requireNonNull(
                    documents.find(new Document("_id", id)).first(), "a document to copy");
            documents.insertMany(IntStream.rangeClosed(1, copies)
                    .mapToObj(number -> copy(original, field, number))
                    .toList());
        }
    }

    private static Document copy(Document original, String field, int number) {
        Document copy = Document.parse(original.toJson(WITH_TYPES));
        copy.put("_id", original.getString("_id") + "-" + number);
        List.of("outbox", "deadline", "job", "created", "commands").forEach(copy::remove);
        String[] path = field.split("\\.", -1);
        Document owner = copy;
        for (int i = 0; i < path.length - 1; i++) {
            owner = owner.get(path[i], Document.class);
        }
        String last = path[path.length - 1];
        owner.put(last, owner.get(last) + "-" + number);
        return copy;
    }
}
