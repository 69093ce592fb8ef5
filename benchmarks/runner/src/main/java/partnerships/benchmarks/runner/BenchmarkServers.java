package partnerships.benchmarks.runner;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.bson.Document;
import partnerships.localrun.kafka.BrokerNode;
import partnerships.localrun.kafka.BrokerProcess;
import partnerships.localrun.mongodb.LocalMongod;
import partnerships.localrun.process.Ports;

/** One mongod and one broker for all contenders, each a process of its own. */
final class BenchmarkServers implements AutoCloseable {

    static final int PARTITIONS = 6;
    private static final int AGGREGATES = 1_000;
    private static final long PATIENCE_SECONDS = 60;

    private final LocalMongod mongod;
    private final BrokerProcess broker;
    private final MongoClient mongo;

    /** Starts them; their data lie in the folder. */
    BenchmarkServers(Path folder) {
        var node = BrokerNode.direct(1, Ports.free(), Ports.free());
        mongod = new LocalMongod(folder.resolve("mongod"), Ports.free());
        broker = new BrokerProcess(
                folder.resolve("kafka"),
                node,
                List.of(node),
                Uuid.randomUuid().toString(),
                System.getProperty("java.class.path"));
        broker.launch();
        mongod.start();
        broker.awaitReady();
        mongo = MongoClients.create(mongodb("admin"));
    }

    /** Returns the address of a database, the same for all: what is acknowledged lies on the disk. */
    String mongodb(String database) {
        return "mongodb://127.0.0.1:%d/%s?replicaSet=rs0&w=majority&journal=true".formatted(mongod.port(), database);
    }

    String kafka() {
        return "127.0.0.1:" + broker.node().port();
    }

    String mongodbVersion() {
        return mongo.getDatabase("admin")
                .runCommand(new Document("buildInfo", 1))
                .getString("version");
    }

    /** Returns a database. */
    MongoDatabase database(String name) {
        return mongo.getDatabase(name);
    }

    /** Creates a topic. */
    void createTopic(String name) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the topic " + name + " could not be created", e);
        }
    }

    /** Puts a thousand aggregates into a database, none of which has had an event. */
    void fill(String database) {
        mongo.getDatabase(database)
                .getCollection("agreements")
                .insertMany(IntStream.range(0, AGGREGATES)
                        .mapToObj(number -> new Document("_id", "agreement-%04d".formatted(number))
                                .append("version", 0L)
                                .append("text", "x".repeat(600)))
                        .toList());
    }

    /** Returns how many inserts, updates and deletes the database server was asked for, those that also find among them. */
    long writes() {
        var status = serverStatus();
        var operations = status.get("opcounters", Document.class);
        var finding = status.getEmbedded(List.of("metrics", "commands", "findAndModify", "total"), (Number) 0L);
        return number(operations, "insert")
                + number(operations, "update")
                + number(operations, "delete")
                + finding.longValue();
    }

    /** Returns how many requests the database server was sent. */
    long requests() {
        return number(serverStatus().get("network", Document.class), "numRequests");
    }

    private Document serverStatus() {
        return mongo.getDatabase("admin").runCommand(new Document("serverStatus", 1));
    }

    private static long number(Document counts, String name) {
        return counts.get(name, (Number) 0L).longValue();
    }

    /** Returns the processor time of both so far. */
    double cpuSeconds() {
        return Processes.cpuSeconds(mongod.program().orElseThrow())
                + Processes.cpuSeconds(ProcessHandle.of(broker.pid()).orElseThrow());
    }

    /** Takes the broker away, as a crash would. */
    void killBroker() {
        broker.kill();
    }

    /** Brings the broker back, and returns when it answers. */
    void restartBroker() {
        broker.launch();
        broker.awaitReady();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not come back", e);
        }
    }

    @Override
    public void close() {
        mongo.close();
        broker.close();
        mongod.close();
    }
}
