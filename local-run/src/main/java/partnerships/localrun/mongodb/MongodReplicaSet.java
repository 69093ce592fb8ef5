package partnerships.localrun.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bson.Document;
import partnerships.localrun.process.Ports;
import partnerships.localrun.system.MongodbAddress;

/** A replica set of several {@code mongod} of ours: what is acknowledged survives the loss of its primary. */
public final class MongodReplicaSet implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<LocalMongod> nodes;

    /** Prepares it without starting it. */
    public MongodReplicaSet(Path folder, int size) {
        var ports = IntStream.range(0, size).mapToObj(_ -> Ports.free()).toList();
        nodes = ports.stream()
                .map(port -> new LocalMongod(folder.resolve("node-" + port), port, ports))
                .toList();
    }

    /**
     * Starts the nodes that do not run, lets go on what was stopped, and returns once there is a primary.
     *
     * @throws IllegalStateException if there is none in time
     */
    public void mend() {
        nodes.forEach(node -> node.signal("CONT"));
        nodes.stream().filter(node -> !node.isAlive()).forEach(LocalMongod::launch);
        awaitPrimary();
    }

    /** Returns its address with the driver settings every service uses. */
    public String uri(String database) {
        Integer[] ports = nodes.stream().map(LocalMongod::port).toArray(Integer[]::new);
        return MongodbAddress.withDatabase(MongodbAddress.local(ports), database);
    }

    /** Returns the node that takes writes now, waiting for an election if need be. */
    public LocalMongod awaitPrimary() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            // The first that answers founds the set; the others are found in it.
            Optional<LocalMongod> primary = nodes.stream()
                    .filter(LocalMongod::isAlive)
                    .filter(LocalMongod::isPrimary)
                    .findFirst();
            if (primary.isPresent()) {
                return primary.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new IllegalStateException("no node of the replica set became primary");
    }

    /** Kills the primary (SIGKILL) and returns it; the others elect another. */
    public LocalMongod killPrimary() {
        var primary = awaitPrimary();
        primary.kill();
        return primary;
    }

    /** Makes the primary step down, alive, for half a minute. */
    public void stepDown() {
        var primary = awaitPrimary();
        try (var client = MongoClients.create(MongodbAddress.proxied(primary.port()))) {
            client.getDatabase("admin")
                    .runCommand(new Document("replSetStepDown", 30).append("secondaryCatchUpPeriodSecs", 10));
        } catch (MongoException closedItsConnections) {
            // Older servers hang up as they step down.
        }
    }

    @Override
    public void close() {
        nodes.forEach(LocalMongod::close);
    }
}
