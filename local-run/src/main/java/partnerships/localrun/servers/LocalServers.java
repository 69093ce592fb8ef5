package partnerships.localrun.servers;

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

/** A mongod and a broker of this JVM, in a folder that goes with them. */
public final class LocalServers implements Servers {

    private final Path folder = temporaryFolder();
    private @Nullable LocalMongod mongod;
    private @Nullable LocalBroker broker;

    public LocalServers() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop test servers"));
    }

    @Override
    public String mongodbUri(String database) {
        return mongod().uri(database);
    }

    @Override
    public String bootstrapServers() {
        return broker().bootstrapServers();
    }

    /** Returns the mongod, starting it if need be. */
    public synchronized LocalMongod mongod() {
        var present = mongod;
        if (present == null) {
            present = new LocalMongod(folder.resolve("mongod"), Ports.free());
            present.start();
            mongod = present;
        }
        return present;
    }

    /** Returns the broker, starting it if need be. */
    public synchronized LocalBroker broker() {
        var present = broker;
        if (present == null) {
            present = new LocalBroker(folder.resolve("kafka"), Ports.free(), Ports.free());
            present.start();
            broker = present;
        }
        return present;
    }

    @Override
    public synchronized void close() {
        Optional.ofNullable(broker).ifPresent(LocalBroker::close);
        Optional.ofNullable(mongod).ifPresent(LocalMongod::close);
        Folders.delete(folder);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("partnerships-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
