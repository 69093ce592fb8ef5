package partnerships.localrun.mongodb;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import partnerships.localrun.process.LeashedProcess;
import partnerships.localrun.system.MongodbAddress;

/**
 * A {@code mongod} of ours on the loopback address, its data in a folder that outlives it: a replica set of one node, or one node of
 * {@link MongodReplicaSet}.
 */
public final class LocalMongod implements AutoCloseable {

    private static final int ALREADY_INITIALIZED = 23;
    private static final long PATIENCE_SECONDS = 60;

    private final Path folder;
    private final int port;
    private final List<Integer> members;
    private @Nullable LeashedProcess process;

    /**
     * Prepares a server without starting it.
     *
     * @param folder where data, log and process id are kept
     * @param port on 127.0.0.1
     */
    public LocalMongod(Path folder, int port) {
        this(folder, port, List.of(port));
    }

    /** @param members ports of all nodes of its replica set, this one among them */
    LocalMongod(Path folder, int port, List<Integer> members) {
        this.folder = folder;
        this.port = port;
        this.members = List.copyOf(members);
    }

    /**
     * Starts it and returns once it is the primary of its replica set.
     *
     * @throws IllegalStateException if it ends or is not ready in time; it is stopped then
     */
    public void start() {
        launch();
        try {
            awaitPrimary();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts the process, without waiting until it answers. */
    void launch() {
        try {
            Files.createDirectories(folder.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = LeashedProcess.start(new LeashedProcess.Program(
                command(),
                Map.of(),
                folder.resolve("mongod.log"),
                folder.resolve("mongod.pid"),
                Duration.ofSeconds(20)));
    }

    private List<String> command() {
        return List.of(
                MongodBinary.find().toString(),
                "--replSet",
                "rs0",
                "--bind_ip",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dbpath",
                folder.resolve("data").toString(),
                "--wiredTigerCacheSizeGB",
                "0.25",
                "--nounixsocket",
                "--quiet",
                "--setParameter",
                "diagnosticDataCollectionEnabled=false");
    }

    public int port() {
        return port;
    }

    /** Returns its address with the driver settings every service uses. */
    public String uri(String database) {
        return MongodbAddress.withDatabase(MongodbAddress.local(port), database);
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Returns the process, if it runs. */
    public java.util.Optional<ProcessHandle> program() {
        return process == null ? java.util.Optional.empty() : process.program();
    }

    /**
     * Sends the process a signal, if it runs.
     *
     * @param name {@code STOP}, {@code CONT}
     */
    public void signal(String name) {
        if (process != null) {
            process.signal(name);
        }
    }

    /** Ends it as a crash would (SIGKILL); {@link #start} brings it back with its data. */
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** Stops it in order; {@link #start} brings it back with its data. */
    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }

    /** Waits until it is the primary of its set, which it founds if there is none yet. */
    private void awaitPrimary() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (MongoClient client = MongoClients.create(direct())) {
            while (!isPrimary(client)) {
                if (!isAlive()) {
                    throw new IllegalStateException("mongod ended at once; see " + folder.resolve("mongod.log"));
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "mongod was not ready in time; see " + folder.resolve("mongod.log"));
                }
                LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            }
        }
    }

    /** Answers whether it is the primary now; false also if it does not answer. */
    boolean isPrimary() {
        try (MongoClient client = MongoClients.create(direct())) {
            return isPrimary(client);
        }
    }

    private boolean isPrimary(MongoClient client) {
        try {
            var admin = client.getDatabase("admin");
            var hello = admin.runCommand(new Document("hello", 1));
            if (hello.getBoolean("isWritablePrimary", false)) {
                return true;
            }
            if (!hello.containsKey("setName") && port == members.getFirst()) {
                initiate(client);
            }
            return false;
        } catch (MongoException e) {
            return false;
        }
    }

    private void initiate(MongoClient client) {
        var set = new ArrayList<Document>();
        members.forEach(member -> set.add(new Document("_id", set.size()).append("host", "127.0.0.1:" + member)));
        try {
            client.getDatabase("admin")
                    .runCommand(new Document(
                            "replSetInitiate",
                            new Document("_id", "rs0")
                                    .append("members", set)
                                    .append("settings", new Document("electionTimeoutMillis", 2000))));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != ALREADY_INITIALIZED) {
                throw e;
            }
            if (members.size() == 1) {
                moveHere(client);
            }
        }
    }

    /** The set was founded under another port, and this server, its only member, no longer finds itself in it. */
    private void moveHere(MongoClient client) {
        var admin = client.getDatabase("admin");
        var set = admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
        var alone = set.getList("members", Document.class).getFirst().append("host", "127.0.0.1:" + port);
        set.append("version", set.getInteger("version") + 1).append("members", List.of(alone));
        admin.runCommand(new Document("replSetReconfig", set).append("force", true));
    }

    private MongoClientSettings direct() {
        return MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", port)))
                        .mode(com.mongodb.connection.ClusterConnectionMode.SINGLE)
                        .serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(200, TimeUnit.MILLISECONDS)
                        .minHeartbeatFrequency(50, TimeUnit.MILLISECONDS))
                .build();
    }
}
