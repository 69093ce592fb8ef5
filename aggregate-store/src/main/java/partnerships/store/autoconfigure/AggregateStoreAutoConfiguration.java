package partnerships.store.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import partnerships.store.commit.HeldAggregates;
import partnerships.store.contract.PublishedSchemas;
import partnerships.store.document.AggregateStores;
import partnerships.store.document.Contract;
import partnerships.store.inbox.Applied;
import partnerships.store.inbox.DeadLetters;
import partnerships.store.inbox.GapRuleInbox;
import partnerships.store.inbox.InboxPositions;
import partnerships.store.inbox.KafkaDeadLetters;
import partnerships.store.inbox.MongoInboxPositions;
import partnerships.store.metrics.StoreMetrics;
import partnerships.store.relay.OutboxDesk;
import partnerships.store.restore.KafkaLogs;
import partnerships.store.restore.MongoMarks;
import partnerships.store.restore.RestoreCheck;
import partnerships.store.timer.MachineClock;
import partnerships.store.tracing.Traces;

/**
 * Offers {@link AggregateStores}, {@code Jobs}, {@code Inbox}, {@link Applied} and what operators need to a service with a MongoDB database and a Kafka
 * cluster.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
@ConditionalOnBean({MongoDatabaseFactory.class, ProducerFactory.class})
public class AggregateStoreAutoConfiguration {

    @Bean
    StoreMetrics storeMetrics(ObjectProvider<MeterRegistry> registry) {
        return new StoreMetrics(registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean
    ProducerSettings relayProducers(ProducerFactory<?, ?> configured) {
        return ProducerSettings.of(configured.getConfigurationProperties());
    }

    @Bean
    HeldAggregates heldAggregates() {
        return new HeldAggregates();
    }

    /** Another one only for a test whose events are of no published language. */
    @Bean
    @ConditionalOnMissingBean
    Contract contract(StoreMetrics metrics) {
        return new PublishedSchemas(metrics.skipped()::increment);
    }

    @Bean
    Parts partsOfStores(
            ObjectProvider<InstantSource> clock,
            ObjectProvider<MachineClock> machine,
            Environment environment,
            StoreMetrics metrics,
            Traces traces,
            ProducerSettings producers,
            HeldAggregates held) {
        return new Parts(
                clock.getIfAvailable(InstantSource::system),
                machine.getIfAvailable(MachineClock::unchecked),
                HaltAt.of(environment),
                metrics,
                traces,
                producers,
                environment.getProperty("partnerships.kafka.topic-prefix", ""),
                held);
    }

    @Bean
    Stores aggregateStores(MongoDatabaseFactory database, Parts parts, Contract contract) {
        return new Stores(database.getMongoDatabase(), parts, contract);
    }

    @Bean
    KafkaDeadLetters deadLetters(
            ProducerSettings producers, @Value("${partnerships.kafka.topic-prefix:}") String topicPrefix) {
        return new KafkaDeadLetters(topicPrefix, () -> producers.open("dead-letters"));
    }

    @Bean
    MongoInboxPositions inboxPositions(MongoDatabaseFactory database, StoreMetrics metrics) {
        var positions = new MongoInboxPositions(database.getMongoDatabase().getCollection("inbox"));
        metrics.parked(positions::parked);
        return positions;
    }

    @Bean
    GapRuleInbox inbox(InboxPositions positions, DeadLetters deadLetters, StoreMetrics metrics, Traces traces) {
        return new GapRuleInbox(positions, deadLetters, InstantSource.system(), metrics, traces);
    }

    @Bean
    OutboxDesk outboxDesk(Stores stores) {
        return new OutboxDesk(stores::outboxes, InstantSource.system());
    }

    @Bean
    Applied applied(Stores stores, InboxPositions positions, GapRuleInbox inbox, Environment environment) {
        return new Applied(stores::own, positions, inbox, Bindings.topicsByConsumer(environment));
    }

    @Bean
    RestoreCheck.Database databaseToCheck(
            MongoDatabaseFactory database, MongoInboxPositions positions, HeldAggregates held) {
        return new RestoreCheck.Database(
                new MongoMarks(database.getMongoDatabase().getCollection("marks")), positions, held);
    }

    /**
     * Off only for a test without a broker. Does not depend on the stores as a bean: what a bean depends on is started before it.
     */
    @Bean
    @ConditionalOnProperty(name = "partnerships.topics.check", matchIfMissing = true)
    RestoreCheck restoreCheck(
            ConsumerFactory<?, ?> configured,
            RestoreCheck.Database database,
            ObjectProvider<Stores> stores,
            GapRuleInbox inbox,
            StoreMetrics metrics,
            ApplicationContext context) {
        metrics.held(() -> database.held().all().size());
        return new RestoreCheck(
                () -> new KafkaLogs(configured.getConfigurationProperties()),
                database,
                () -> stores.getObject().caughtUp(),
                () -> Bindings.heard(context.getEnvironment(), inbox.consumers()),
                metrics.forwarded()::increment,
                () -> end(context));
    }

    private static void end(ApplicationContext context) {
        Thread.ofPlatform().name("end").start(() -> System.exit(SpringApplication.exit(context, () -> 1)));
    }
}
