package partnerships.localrun.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import partnerships.contracts.Topics;

/**
 * Every topic of the system, as a deployment has to declare it. The event topics keep everything for ever: the log is the
 * history. Services never create a topic, and refuse to start on one that is declared otherwise.
 */
public final class DeclaredTopics {

    /** The topics that carry events. */
    public static final List<String> EVENT_TOPICS = List.of(Topics.AGREEMENTS, Topics.COMMITTEES, Topics.NOTIFICATIONS);

    /** The consumer groups that keep dead letters. */
    public static final List<String> GROUPS = List.of(
            "agreement-service.ownFacts",
            "committee-service.agreementFacts",
            "committee-service.ownFacts",
            "notification-service.agreementFacts",
            "notification-service.committeeFacts",
            "notification-service.ownFacts",
            "reporting-service.f1",
            "reporting-service.f2",
            "reporting-service.f3",
            "reporting-service.f4");

    private static final Map<String, String> FOR_EVER =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");

    private static final Optional<Short> THE_BROKERS_DEFAULT = Optional.empty();

    private DeclaredTopics() {}

    /**
     * Creates what is missing.
     *
     * @param prefix put before each name; empty outside tests
     * @throws IllegalStateException if the broker does not answer within 30 s
     */
    public static void create(String bootstrapServers, String prefix) {
        create(Map.of("bootstrap.servers", bootstrapServers), prefix);
    }

    /**
     * Creates what is missing, through any connection.
     *
     * @param connection settings of an admin client
     * @param prefix put before each name; empty outside tests
     * @throws IllegalStateException if the broker does not answer within 30 s
     */
    public static void create(Map<String, Object> connection, String prefix) {
        try (Admin admin = Admin.create(connection)) {
            Set<String> there = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var missing = declared(prefix)
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the topics could not be created", e);
        }
    }

    private static Stream<NewTopic> declared(String prefix) {
        var events = EVENT_TOPICS.stream().map(name -> topic(prefix + name, Topics.PARTITIONS));
        var deadLetters = GROUPS.stream().map(group -> topic(Topics.deadLettersOf(prefix + group), 1));
        return Stream.concat(events, deadLetters);
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), THE_BROKERS_DEFAULT).configs(FOR_EVER);
    }
}
