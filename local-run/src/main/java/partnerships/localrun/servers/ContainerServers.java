package partnerships.localrun.servers;

import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.utils.AppInfoParser;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import partnerships.localrun.kafka.LocalBroker;
import partnerships.localrun.system.Failure;
import partnerships.localrun.system.MongodbAddress;

/** Containers of MongoDB and of Kafka, with the settings of {@link LocalBroker}. */
public final class ContainerServers implements Servers {

    private static final int MONGODB_PORT = 27017;

    private @Nullable MongoDBContainer mongodb;
    private @Nullable KafkaContainer kafka;

    ContainerServers() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new Failure(
                    "PARTNERSHIPS_TEST_SERVERS is docker, but no Docker engine answers. Start one, or unset it.");
        }
    }

    /** Returns a replica set of one, not started. */
    public static MongoDBContainer newMongodb() {
        return new MongoDBContainer("mongo:" + mongodbVersion()).withReplicaSet();
    }

    /** Returns the version that Compose takes, too: {@code MONGODB_VERSION}, else the pinned one. */
    private static String mongodbVersion() {
        return Optional.ofNullable(System.getenv("MONGODB_VERSION")).orElse("8.0.17");
    }

    /** Returns a broker of the clients' own version, not started. */
    public static KafkaContainer newKafka() {
        var kafka = new KafkaContainer("apache/kafka:" + AppInfoParser.getVersion())
                // The image starts by changing files of its own, which its own user need not be allowed to write.
                .withCreateContainerCmdModifier(command -> command.withUser("root"))
                .withEnv("KAFKA_HEAP_OPTS", "-Xms128m -Xmx384m");
        LocalBroker.settings(1)
                .forEach((name, value) ->
                        kafka.withEnv("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        return kafka;
    }

    @Override
    public synchronized String mongodbUri(String database) {
        var present = mongodb;
        if (present == null) {
            present = newMongodb();
            present.start();
            mongodb = present;
        }
        return MongodbAddress.withDatabase(
                MongodbAddress.direct(present.getHost(), present.getMappedPort(MONGODB_PORT)), database);
    }

    @Override
    public synchronized String bootstrapServers() {
        var present = kafka;
        if (present == null) {
            present = newKafka();
            present.start();
            kafka = present;
        }
        return present.getBootstrapServers();
    }

    @Override
    public synchronized void close() {
        if (kafka != null) {
            kafka.stop();
        }
        if (mongodb != null) {
            mongodb.stop();
        }
    }
}
