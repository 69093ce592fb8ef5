package partnerships.commandline;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import partnerships.localrun.system.Failure;

/** The server that MONGODB_URI names. */
final class GivenMongodb {

    private final String uri;

    GivenMongodb(String uri) {
        this.uri = uri;
    }

    /**
     * Checks that it answers and is a replica set.
     *
     * @throws Failure if not
     */
    void check() {
        try (var client = MongoClients.create(withPatience())) {
            var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            if (!hello.containsKey("setName")) {
                throw new Failure(
                        "The server that MONGODB_URI names is no replica set. Start it with --replSet and initiate it.");
            }
        } catch (MongoException | IllegalArgumentException e) {
            throw new Failure(
                    "The server that MONGODB_URI names can't be used: %s%nMend the address, or unset MONGODB_URI to have a mongod started here."
                            .formatted(Causes.of(e).lines().findFirst().orElse("")));
        }
    }

    private String withPatience() {
        return uri + (uri.contains("?") ? "&" : "?") + "serverSelectionTimeoutMS=5000";
    }
}
