package partnerships.localrun.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker (KRaft) inside this JVM, on the loopback address; its data folder outlives it. */
public final class LocalBroker implements AutoCloseable {

    private final Path folder;
    private final BrokerNode node;
    private final List<BrokerNode> cluster;
    private final String clusterId;
    private @Nullable KafkaRaftServer server;

    /**
     * Prepares a cluster of one without starting it.
     *
     * @param folder where its data is kept
     * @param port for clients, on 127.0.0.1
     * @param controllerPort for its own quorum of one, on 127.0.0.1
     */
    public LocalBroker(Path folder, int port, int controllerPort) {
        this(folder, BrokerNode.direct(1, port, controllerPort));
    }

    private LocalBroker(Path folder, BrokerNode alone) {
        this(folder, alone, List.of(alone), Uuid.randomUuid().toString());
    }

    /**
     * Prepares one node of a cluster without starting it.
     *
     * @param folder where its data is kept
     * @param cluster all its nodes, this one among them
     * @param clusterId the same for all
     */
    LocalBroker(Path folder, BrokerNode node, List<BrokerNode> cluster, String clusterId) {
        this.folder = folder;
        this.node = node;
        this.cluster = List.copyOf(cluster);
        this.clusterId = clusterId;
    }

    /** Starts it, on the data it had before if there is any, and returns when it takes requests. */
    public void start() {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(folder.resolve("data/meta.properties"))) {
                format();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var starting = new KafkaRaftServer(KafkaConfig.fromProps(settings()), Time.SYSTEM);
        try {
            starting.startup();
            server = starting;
        } catch (RuntimeException e) {
            starting.shutdown();
            throw e;
        }
    }

    public String bootstrapServers() {
        return node.address();
    }

    public boolean isRunning() {
        return server != null;
    }

    /** Stops it in order; {@link #start} brings it back with its data. */
    @Override
    public void close() {
        var running = server;
        if (running != null) {
            server = null;
            running.shutdown();
            running.awaitShutdown();
        }
    }

    private void format() throws IOException {
        Path file = folder.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings().store(writer, null);
        }
        var said = new ByteArrayOutputStream();
        String[] arguments = {"format", "--cluster-id", clusterId, "--config", file.toString()};
        if (StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IllegalStateException(
                    "Kafka could not format its storage: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private Properties settings() {
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(node.id()));
        settings.setProperty(
                "controller.quorum.voters",
                cluster.stream()
                        .map(peer -> peer.id() + "@127.0.0.1:" + peer.controllerPort())
                        .collect(Collectors.joining(",")));
        listeners(settings);
        settings.setProperty("log.dirs", folder.resolve("data").toString());
        // Everybody may do everything until somebody writes down who may: so a right can be taken away.
        settings.setProperty("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.setProperty("allow.everyone.if.no.acl.found", "true");
        settings.putAll(settings(Math.min(3, cluster.size())));
        return settings;
    }

    /**
     * Returns the settings that say nothing of where a broker runs.
     *
     * @param copies of everything, at most as many as there are nodes
     */
    public static Map<String, String> settings(int copies) {
        var settings = new HashMap<String, String>();
        settings.put("auto.create.topics.enable", "false");
        copies(settings, copies);
        small(settings);
        quickToNoticeACrash(settings);
        return Map.copyOf(settings);
    }

    private void listeners(Properties settings) {
        String doors = "CLIENTS://" + node.address();
        String advertised = doors;
        if (node.isProxied()) {
            doors += ",PROXIED://127.0.0.1:" + node.proxiedPort();
            advertised += ",PROXIED://127.0.0.1:" + node.proxyPort();
        }
        settings.setProperty("listeners", doors + ",CONTROLLER://127.0.0.1:" + node.controllerPort());
        settings.setProperty("advertised.listeners", advertised);
        settings.setProperty(
                "listener.security.protocol.map", "CLIENTS:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "CLIENTS");
        settings.setProperty("controller.listener.names", "CONTROLLER");
    }

    /** What is acknowledged lies on more than half of the nodes. */
    private static void copies(Map<String, String> settings, int nodes) {
        String all = Integer.toString(nodes);
        String most = Integer.toString(nodes / 2 + 1);
        settings.put("offsets.topic.replication.factor", all);
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", all);
        settings.put("transaction.state.log.min.isr", most);
        settings.put("share.coordinator.state.topic.replication.factor", all);
        settings.put("share.coordinator.state.topic.min.isr", most);
        settings.put("default.replication.factor", all);
        settings.put("min.insync.replicas", most);
    }

    private static void small(Map<String, String> settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("metadata.log.max.record.bytes.between.snapshots", "1048576");
    }

    /** The defaults would make a crashed consumer cost 45 s. */
    private static void quickToNoticeACrash(Map<String, String> settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.consumer.min.session.timeout.ms", "3000");
        settings.put("group.consumer.session.timeout.ms", "6000");
        settings.put("group.consumer.min.heartbeat.interval.ms", "1000");
        settings.put("group.consumer.heartbeat.interval.ms", "2000");
    }
}
