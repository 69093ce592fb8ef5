package partnerships.localrun.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker (KRaft, one node) inside this JVM, on the loopback address; its data folder outlives it. */
public final class LocalBroker implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    /**
     * Prepares a broker without starting it.
     *
     * @param folder where its data is kept
     * @param port for clients, on 127.0.0.1
     * @param controllerPort for its own quorum of one, on 127.0.0.1
     */
    public LocalBroker(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
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
        return "127.0.0.1:" + port;
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
        String[] arguments = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()};
        if (StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IllegalStateException(
                    "Kafka could not format its storage: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private Properties settings() {
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty("listeners", "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "CLIENTS");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("log.dirs", folder.resolve("data").toString());
        settings.setProperty("auto.create.topics.enable", "false");
        oneNode(settings);
        small(settings);
        quickToNoticeACrash(settings);
        return settings;
    }

    private static void oneNode(Properties settings) {
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "3");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
    }

    private static void small(Properties settings) {
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        settings.setProperty("log.index.size.max.bytes", "1048576");
        settings.setProperty("metadata.log.max.record.bytes.between.snapshots", "1048576");
    }

    /** The defaults would make a crashed consumer cost 45 s. */
    private static void quickToNoticeACrash(Properties settings) {
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("group.consumer.min.session.timeout.ms", "3000");
        settings.setProperty("group.consumer.session.timeout.ms", "6000");
        settings.setProperty("group.consumer.min.heartbeat.interval.ms", "1000");
        settings.setProperty("group.consumer.heartbeat.interval.ms", "2000");
    }
}
