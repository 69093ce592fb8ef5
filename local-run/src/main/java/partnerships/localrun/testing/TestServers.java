package partnerships.localrun.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.localrun.kafka.LocalBroker;
import partnerships.localrun.mongodb.LocalMongod;
import partnerships.localrun.process.Folders;
import partnerships.localrun.process.Ports;
import partnerships.localrun.system.MongodbAddress;

/** The one mongod and the one broker of this JVM: started when first asked for, stopped when the JVM ends. */
final class TestServers {

    private static final Object LOCK = new Object();
    private static @Nullable Path folder;
    private static @Nullable LocalMongod mongod;
    private static @Nullable LocalBroker broker;

    private TestServers() {}

    static String mongoUri(String database) {
        String given = System.getenv("PARTNERSHIPS_TEST_MONGODB_URI");
        return given == null || given.isBlank() ? mongod().uri(database) : MongodbAddress.withDatabase(given, database);
    }

    static String bootstrapServers() {
        String given = System.getenv("PARTNERSHIPS_TEST_KAFKA");
        return given == null || given.isBlank() ? broker().bootstrapServers() : given;
    }

    /** Returns the mongod of this JVM, starting it if need be. */
    static LocalMongod mongod() {
        synchronized (LOCK) {
            var present = mongod;
            if (present == null) {
                present = new LocalMongod(folder().resolve("mongod"), Ports.free());
                present.start();
                mongod = present;
            }
            return present;
        }
    }

    /** Returns the broker of this JVM, starting it if need be. */
    static LocalBroker broker() {
        synchronized (LOCK) {
            var present = broker;
            if (present == null) {
                present = new LocalBroker(folder().resolve("kafka"), Ports.free(), Ports.free());
                present.start();
                broker = present;
            }
            return present;
        }
    }

    private static Path folder() {
        var present = folder;
        if (present == null) {
            try {
                present = Files.createTempDirectory("partnerships-test-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            folder = present;
            Runtime.getRuntime().addShutdownHook(new Thread(TestServers::stop, "stop test servers"));
        }
        return present;
    }

    private static void stop() {
        Optional.ofNullable(broker).ifPresent(LocalBroker::close);
        Optional.ofNullable(mongod).ifPresent(LocalMongod::close);
        Optional.ofNullable(folder).ifPresent(Folders::delete);
    }
}
