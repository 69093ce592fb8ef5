package partnerships.localrun.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import partnerships.localrun.process.Ports;

class LocalMongodIT {

    @TempDir
    private Path folder;

    @Test
    void itStartsWithItsDataOnAnotherPort() {
        try (var before = new LocalMongod(folder, Ports.free())) {
            before.start();
            write(before);
        }

        try (var moved = new LocalMongod(folder, Ports.free())) {
            moved.start();

            assertThat(read(moved)).isEqualTo(1);
        }
    }

    private static void write(LocalMongod server) {
        try (var client = MongoClients.create(server.uri("kept"))) {
            client.getDatabase("kept").getCollection("things").insertOne(new Document("_id", 1));
        }
    }

    private static long read(LocalMongod server) {
        try (var client = MongoClients.create(server.uri("kept"))) {
            return client.getDatabase("kept").getCollection("things").countDocuments();
        }
    }
}
