package partnerships.localrun.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.localrun.process.LeashedProcess;

/** A real Kafka broker in a JVM of its own, so that it can be killed, stopped and started again; its data outlives it. */
public final class BrokerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String READY = "ready";

    private final Path folder;
    private final BrokerNode node;
    private final List<BrokerNode> cluster;
    private final String clusterId;
    private final String classPath;
    private @Nullable LeashedProcess process;

    /**
     * Prepares one node of a cluster without starting it.
     *
     * @param folder where its data and log are kept
     * @param cluster all its nodes, this one among them
     * @param clusterId the same for all
     * @param classPath on which this class and Kafka are found
     */
    public BrokerProcess(Path folder, BrokerNode node, List<BrokerNode> cluster, String clusterId, String classPath) {
        this.folder = folder;
        this.node = node;
        this.cluster = List.copyOf(cluster);
        this.clusterId = clusterId;
        this.classPath = classPath;
    }

    /** The broker's own program: folder, cluster's id, place in the cluster, the cluster's nodes. */
    public static void main(String[] words) throws IOException {
        var folder = Path.of(words[0]);
        var cluster = Stream.of(words).skip(3).map(BrokerNode::parse).toList();
        var broker = new LocalBroker(folder, cluster.get(Integer.parseInt(words[2])), cluster, words[1]);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop the broker"));
        broker.start();
        Files.writeString(folder.resolve(READY), "");
    }

    /** Starts it, on the data it had before if there is any, without waiting until it takes requests. */
    public void launch() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                classPath,
                BrokerProcess.class.getName(),
                folder.toString(),
                clusterId,
                Integer.toString(cluster.indexOf(node))));
        cluster.forEach(peer -> command.add(peer.text()));
        try {
            Files.deleteIfExists(folder.resolve(READY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = LeashedProcess.start(new LeashedProcess.Program(
                command, Map.of(), folder.resolve("broker.log"), folder.resolve("broker.pid"), Duration.ofSeconds(30)));
    }

    /**
     * Returns when it takes requests.
     *
     * @throws IllegalStateException if it ends or does not in time
     */
    public void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(folder.resolve(READY))) {
            if (!isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the broker did not start; see " + folder.resolve("broker.log"));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    public BrokerNode node() {
        return node;
    }

    /** Returns its process id; it must run. */
    public long pid() {
        return Objects.requireNonNull(process).program().orElseThrow().pid();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
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

    /** Ends it as a crash would (SIGKILL); {@link #launch} brings it back with its data. */
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** Stops it in order; {@link #launch} brings it back with its data. */
    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
