package partnerships.localrun.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import partnerships.localrun.kafka.LocalBroker;
import partnerships.localrun.mongodb.LocalMongod;
import partnerships.localrun.process.Folders;
import partnerships.localrun.process.Ports;

/** One broker and one mongod in a folder that goes with them. */
final class Servers implements AutoCloseable {

    private final Path folder = temporaryFolder();
    private final LocalMongod mongod = new LocalMongod(folder.resolve("mongodb"), Ports.free());
    private final LocalBroker broker = new LocalBroker(folder.resolve("kafka"), Ports.free(), Ports.free());
    private final Thread hook = new Thread(this::stop, "stop test servers");

    void start() {
        Runtime.getRuntime().addShutdownHook(hook);
        mongod.start();
        broker.start();
    }

    String mongodbUri(String database) {
        return mongod.uri(database);
    }

    int mongodbPort() {
        return mongod.port();
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    private synchronized void stop() {
        broker.close();
        mongod.close();
        Folders.delete(folder);
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("partnerships-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
