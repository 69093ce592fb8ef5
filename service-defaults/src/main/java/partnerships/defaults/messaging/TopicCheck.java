package partnerships.defaults.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the broker whether topics are as they must be. The log is the history: on any other settings it would get lost. */
final class TopicCheck {

    private final Map<String, Object> connection;
    private final Duration wait;

    /** @param connection settings of an admin client */
    TopicCheck(Map<String, Object> connection, Duration wait) {
        this.connection = new HashMap<>(connection);
        this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(wait.toMillis()));
        this.connection.put(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(Math.min(5_000, wait.toMillis())));
        this.wait = wait;
    }

    /**
     * Looks at the topics.
     *
     * @throws StartRefused if one is missing or otherwise, or no broker answers in time
     */
    void check(Collection<DeclaredTopic> topics) {
        try (Admin admin = Admin.create(connection)) {
            List<String> faults = faults(admin, topics);
            if (!faults.isEmpty()) {
                throw new StartRefused(
                        "Topics are not as they must be: " + String.join("; ", faults) + ".",
                        "Create or alter them as named; local-run declares them for the local run. Replication is free.");
            }
        } catch (ExecutionException e) {
            throw new StartRefused(
                    "No broker at " + connection.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG)
                            + " described the topics within " + wait.toSeconds() + " s: " + e.getCause(),
                    "Start the broker, or mend KAFKA_BOOTSTRAP_SERVERS and this service's right to describe its topics.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The check of the topics was interrupted.", "Start the service again.");
        }
    }

    private static List<String> faults(Admin admin, Collection<DeclaredTopic> topics)
            throws ExecutionException, InterruptedException {
        var names = topics.stream().map(DeclaredTopic::name).toList();
        var found = admin.describeTopics(names).topicNameValues();
        var configs = admin.describeConfigs(
                        names.stream().map(TopicCheck::resource).toList())
                .values();
        var faults = new ArrayList<String>();
        for (DeclaredTopic topic : topics) {
            faults.addAll(faults(topic, of(found, topic.name()), of(configs, resource(topic.name()))));
        }
        return faults;
    }

    private static List<String> faults(
            DeclaredTopic topic, KafkaFuture<TopicDescription> found, KafkaFuture<Config> config)
            throws ExecutionException, InterruptedException {
        try {
            return topic.faults(found.get(), config.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return List.of(topic.missing());
            }
            throw e;
        }
    }

    /** The client answers for every name it was asked about. */
    private static <K, V> V of(Map<K, V> answers, K asked) {
        return Objects.requireNonNull(answers.get(asked), asked::toString);
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
