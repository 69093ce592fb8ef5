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
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import partnerships.defaults.rights.MissingRights;

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
     * Looks at the topics. Waits for as long as rights are missing.
     *
     * @param groups in which the service consumes
     * @throws StartRefused if a topic is missing or otherwise, no broker answers in time, or it does not know this service
     */
    void check(Collection<DeclaredTopic> topics, Collection<String> groups) {
        try (Admin admin = Admin.create(connection)) {
            var rights = new BrokerRights(admin);
            MissingRights.await(() -> rights.missing(topics, groups));
            List<String> faults = faults(admin, topics);
            if (!faults.isEmpty()) {
                throw new StartRefused(
                        "Topics are not as they must be: " + String.join("; ", faults) + ".",
                        "Create or alter them as named; local-run declares them for the local run. Replication is free.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The check of the topics was interrupted.", "Start the service again.");
        } catch (StartRefused e) {
            throw e;
        } catch (Exception e) {
            throw refused(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private StartRefused refused(Throwable cause) {
        Object brokers = connection.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
        return switch (cause) {
            case SslAuthenticationException e ->
                new StartRefused(
                        "The TLS connection to the broker at %s is not to be trusted: %s"
                                .formatted(brokers, e.getMessage()),
                        "Correct the certificate authority of the SSL bundle named by spring.kafka.ssl.bundle, or the broker's certificate.");
            case AuthenticationException e ->
                new StartRefused(
                        "The broker at %s does not take this service's name and password: %s"
                                .formatted(brokers, e.getMessage()),
                        "Correct sasl.jaas.config of this service, or declare its user on the broker.");
            default ->
                new StartRefused(
                        "No broker at %s described the topics within %d s: %s"
                                .formatted(brokers, wait.toSeconds(), cause),
                        "Start the broker, or correct KAFKA_BOOTSTRAP_SERVERS.");
        };
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
