package partnerships.defaults.database;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import partnerships.defaults.messaging.StartRefused;
import partnerships.defaults.rights.MissingRights;

/** Looks at what the database lets this service do before anything else is asked of it, and waits for what is missing. */
final class DatabaseRights implements BeanPostProcessor {

    private static final Set<String> NEEDED = Set.of("find", "insert", "update", "remove", "createIndex");

    /**
     * Looks, as soon as there is a connection.
     *
     * @throws StartRefused if the database does not answer, or does not know this service
     */
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof MongoDatabaseFactory factory) {
            await(factory.getMongoDatabase());
        }
        return bean;
    }

    private static void await(MongoDatabase database) {
        try {
            MissingRights.await(() -> missing(database));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The look at the database's rights was interrupted.", "Start the service again.");
        } catch (MongoSecurityException e) {
            throw new StartRefused(
                    "MongoDB does not take this service's name and password: " + cause(e).getMessage(),
                    "Correct MONGODB_URI, or declare the user in the database that it names.");
        } catch (MongoException e) {
            throw new StartRefused(
                    "MongoDB can't be used: " + e.getMessage(),
                    "Start it, correct MONGODB_URI, or the certificate authority of the SSL bundle named by spring.mongodb.ssl.bundle.");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Throwable cause(MongoException e) {
        return e.getCause() == null ? e : e.getCause();
    }

    /** Returns the rights that are missing: {@code insert on database agreement}; nothing where nobody has to sign in. */
    static List<String> missing(MongoDatabase database) {
        var status = database.runCommand(new Document("connectionStatus", 1).append("showPrivileges", true))
                .get("authInfo", Document.class);
        if (status.getList("authenticatedUsers", Document.class).isEmpty()) {
            return List.of(); // a server without authentication, as the local run's
        }
        var missing = new TreeSet<>(NEEDED);
        for (Document privilege : status.getList("authenticatedUserPrivileges", Document.class)) {
            if (covers(privilege.get("resource", Document.class), database.getName())) {
                missing.removeAll(privilege.getList("actions", String.class));
            }
        }
        return missing.stream()
                .map(action -> action + " on database " + database.getName())
                .toList();
    }

    /** Names that are empty mean all. */
    private static boolean covers(Document resource, String database) {
        boolean all = resource.getBoolean("anyResource", false);
        boolean wholeDatabase = "".equals(resource.getString("collection"))
                && Set.of("", database).contains(String.valueOf(resource.getString("db")));
        return all || wholeDatabase;
    }
}
