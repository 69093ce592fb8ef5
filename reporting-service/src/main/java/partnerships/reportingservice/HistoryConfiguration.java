package partnerships.reportingservice;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.messaging.Message;
import partnerships.contracts.Topics;
import partnerships.defaults.operations.DeadLetterTopics;
import partnerships.defaults.web.AppliedPositions;
import partnerships.history.Derived;
import partnerships.history.messaging.Assigned;
import partnerships.history.messaging.DeadLetters;
import partnerships.history.messaging.HistoryLetters;
import partnerships.history.messaging.HistoryRecords;
import partnerships.history.messaging.HistoryWatch;
import partnerships.history.messaging.ProjectionProgress;
import partnerships.history.messaging.SentLetters;
import partnerships.history.persistence.EventHistory;
import partnerships.history.persistence.EventPages;
import partnerships.history.persistence.Positions;
import partnerships.rows.Fold;
import partnerships.rows.RowKind;
import partnerships.rows.messaging.RowProjection;
import partnerships.rows.persistence.Rows;

/** The one consumer: all topics into the history, and from there into the rows. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    private static final String BINDING = "history-in-0";

    private final String prefix;
    private final Fold fold;

    HistoryConfiguration(@Value("${partnerships.kafka.topic-prefix:}") String prefix, Fold fold) {
        this.prefix = prefix;
        this.fold = fold;
    }

    /** Returns the name of the consumer group, without the prefix of a test. */
    static String group(Fold fold) {
        return "reporting-service.f" + fold.number();
    }

    @Bean
    Consumer<Message<List<byte[]>>> history(RowProjection projection, DeadLetters deadLetters, Assigned assigned) {
        return new HistoryRecords(projection::take, deadLetters, assigned);
    }

    @Bean
    Positions positions(MongoOperations mongo, EventHistory history) {
        return new Positions(mongo, history, fold.collection("positions"));
    }

    @Bean
    EventPages eventPages(MongoOperations mongo) {
        return new EventPages(mongo);
    }

    /** The binder asks for it by its type: whoever is given a partition begins where the database stands. */
    @Bean
    Assigned assigned(Positions positions) {
        return new Assigned(positions);
    }

    @Bean
    HistoryWatch historyWatch(
            HistoryWatch.Watched watched,
            ObjectProvider<BindingsLifecycleController> bindings,
            ApplicationEventPublisher events,
            MeterRegistry meters) {
        return new HistoryWatch(
                watched,
                () -> {
                    bindings.getObject().stop(BINDING);
                    bindings.getObject().start(BINDING);
                },
                ready -> AvailabilityChangeEvent.publish(
                        events, this, ready ? ReadinessState.ACCEPTING_TRAFFIC : ReadinessState.REFUSING_TRAFFIC),
                meters);
    }

    @Bean
    HistoryWatch.Watched watched(EventHistory history, Positions positions, Derived rows, Assigned assigned) {
        return new HistoryWatch.Watched(history, positions, rows, assigned);
    }

    @Bean
    DeadLetters deadLetters(
            KafkaAdmin connection, KafkaProperties settings, DeadLetterTopics topics, MeterRegistry meters) {
        Map<String, Object> producer = new HashMap<>(settings.buildProducerProperties());
        producer.putAll(connection.getConfigurationProperties());
        return new DeadLetters(
                new KafkaProducer<>(producer, new ByteArraySerializer(), new ByteArraySerializer()),
                Topics.deadLettersOf(prefix + group(fold)),
                new SentLetters(topics, group(fold)),
                group(fold),
                meters);
    }

    @Bean
    HistoryLetters historyLetters(EventHistory history, RowProjection projection) {
        return new HistoryLetters(group(fold), history, projection::take);
    }

    @Bean
    ProjectionProgress projectionProgress(
            KafkaAdmin connection, Positions positions, HistoryWatch watch, MeterRegistry meters) {
        List<TopicPartition> partitions = Stream.of(Topics.AGREEMENTS, Topics.COMMITTEES, Topics.NOTIFICATIONS)
                .flatMap(topic ->
                        IntStream.range(0, Topics.PARTITIONS).mapToObj(n -> new TopicPartition(prefix + topic, n)))
                .toList();
        var reader = new ProjectionProgress.Reader(
                Admin.create(connection.getConfigurationProperties()), prefix + group(fold), partitions);
        return new ProjectionProgress(reader, positions, watch, meters);
    }

    /** Ready once all is shown that the topics held at start, and nothing is missing; meanwhile an older instance may serve. */
    @Bean
    ApplicationRunner completeBeforeReady(ProjectionProgress progress, HistoryWatch watch) {
        return _ -> {
            progress.begin();
            watch.awaitComplete();
        };
    }

    /** Every event comes here sooner or later: what has not arrived is not applied, never unknown. */
    @Bean
    AppliedPositions appliedInRows(Rows rows) {
        return position -> Optional.of(
                RowKind.all().stream().anyMatch(kind -> rows.seq(kind, position.subject()) >= position.sequence()));
    }
}
