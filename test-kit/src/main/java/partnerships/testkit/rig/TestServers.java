package partnerships.testkit.rig;

import org.jspecify.annotations.Nullable;
import partnerships.localrun.servers.LocalServers;
import partnerships.localrun.servers.Servers;
import partnerships.localrun.system.MongodbAddress;

/** The servers of this JVM, unless others are given; they stop when the JVM ends. */
final class TestServers {

    private static final class Own {
        static final Servers SERVERS = Servers.wanted();
    }

    private TestServers() {}

    static String mongoUri(String database) {
        String given = given("PARTNERSHIPS_TEST_MONGODB_URI");
        return given == null ? Own.SERVERS.mongodbUri(database) : MongodbAddress.withDatabase(given, database);
    }

    static String bootstrapServers() {
        String given = given("PARTNERSHIPS_TEST_KAFKA");
        return given == null ? Own.SERVERS.bootstrapServers() : given;
    }

    /** Answers whether both run in this JVM's care, so that a test may stop and start them. */
    static boolean areLocal() {
        return given("PARTNERSHIPS_TEST_MONGODB_URI") == null
                && given("PARTNERSHIPS_TEST_KAFKA") == null
                && Own.SERVERS instanceof LocalServers;
    }

    /**
     * Returns the servers of this JVM, to stop, kill and start them again.
     *
     * @throws IllegalStateException if they are not ours
     */
    static LocalServers local() {
        if (areLocal() && Own.SERVERS instanceof LocalServers local) {
            return local;
        }
        throw new IllegalStateException("the servers belong to somebody else");
    }

    private static @Nullable String given(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? null : value;
    }
}
