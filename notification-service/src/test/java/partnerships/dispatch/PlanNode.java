package partnerships.dispatch;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.springframework.messaging.Message;
import partnerships.delivery.Delivery;
import partnerships.delivery.DeliveryEvent;
import partnerships.delivery.messaging.DeliveryMessages;
import partnerships.delivery.persistence.DeliveryDocument;
import partnerships.delivery.persistence.StoredDeliveries;
import partnerships.directory.Entries;
import partnerships.directory.MemoryEntries;
import partnerships.directory.MemoryPosts;
import partnerships.directory.StoredProfiles;
import partnerships.plan.CommitteeProfile;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.messaging.CommitteeFacts;
import partnerships.plan.messaging.PlanMessages;
import partnerships.plan.persistence.PlanDocument;
import partnerships.plan.persistence.StoredPlans;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;
import partnerships.store.commit.DocumentStore;
import partnerships.store.commit.Documents;
import partnerships.store.commit.Queries;
import partnerships.store.commit.StoreContext;
import partnerships.store.document.AggregateDefinition;
import partnerships.store.document.HandOver;
import partnerships.store.document.PendingEvents;
import partnerships.store.document.StoreException;
import partnerships.store.inbox.GapRuleInbox;
import partnerships.store.inbox.InboxPositions;
import partnerships.store.job.JobQueue;
import partnerships.store.job.JobRunner;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.metrics.StoreMetrics;
import partnerships.store.simulation.Life;
import partnerships.store.simulation.Simulation;
import partnerships.store.timer.Deadlines;
import partnerships.store.timer.Timer;

/** One life of an instance that plans reminders: the production inbox, plans, timer, job runner and step firing. */
final class PlanNode {

    static final String CONSUMER = "notification-service.committeeFacts";
    static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

    private static final StoreMetrics METRICS = new StoreMetrics(new SimpleMeterRegistry());

    /** Events that wait are nobody's business here. */
    static final HandOver NOT_SENT = new HandOver() {
        @Override
        public void accept(PendingEvents pending, Instant claimedUntil) {}

        @Override
        public void behind(String id, Instant dueAt) {}
    };

    /** What an instance does in threads of their own. */
    enum Duty {
        FACTS,
        TIMER,
        JOBS
    }

    private final Life life;
    private final PlanWorld.Shared shared;
    private final Simulation simulation;
    private final DocumentStore<Plan, PlanEvent> plans;
    private final Consumer<Message<byte[]>> facts;
    private final Timer timer;
    private final JobQueue jobs;
    private final JobRunner<Plan, PlanEvent> runner;

    PlanNode(Life life, Simulation simulation, PlanWorld.Shared shared, PlanAssembly assembly) {
        this.life = life;
        this.shared = shared;
        this.simulation = simulation;
        this.plans = store(
                new AggregateDefinition<>(
                        PlanDocument.DOCUMENT,
                        PlanMessages.CODEC,
                        Plan::born,
                        plan -> !plan.firing().isEmpty()),
                shared.plans());
        var committees = new StoredProfiles(committees());
        var positions = simulation.port(life, InboxPositions.class, shared.positions());
        var handler = new CommitteeFacts(new StoredPlans(plans), committees, shared.rules(), ZONE);
        this.facts = new GapRuleInbox(positions, (_, _) -> {}, life, METRICS)
                .of(CONSUMER, assembly.handler(handler, positions));
        var deadlines = assembly.deadlines(shared.plans(), life.instant());
        this.timer = new Timer(simulation.port(life, Deadlines.class, deadlines), plans::pass, life, () -> {});
        this.jobs = simulation.port(life, JobQueue.class, shared.plans().jobs());
        var firing = firing(committees, assembly);
        this.runner = new JobRunner<>(
                jobs,
                plans,
                assembly.worker(firing, plans),
                life,
                life,
                () -> {},
                () -> simulation.pass(Duration.ofMillis(500)));
    }

    @SuppressWarnings("unchecked") // a port of entries is one of these entries
    private Entries<CommitteeProfile> committees() {
        return simulation.port(life, Entries.class, shared.committees());
    }

    private StepFiring firing(StoredProfiles committees, PlanAssembly assembly) {
        var deliveries = new StoredDeliveries(assembly.deliveries(store(
                new AggregateDefinition<Delivery, DeliveryEvent>(
                        DeliveryDocument.DOCUMENT, DeliveryMessages.CODEC, Delivery::born, Delivery::queued),
                shared.deliveries())));
        var inUse = new Posts(new MemoryPosts(), new MemoryEntries<>(), shared.mailboxes(), new MemoryEntries<>());
        return new StepFiring(
                new Audience(inUse, committees, shared.rules(), deliveries), shared.rules(), deliveries, ZONE);
    }

    private <A extends Aggregate<A, E>, E extends DomainEvent> DocumentStore<A, E> store(
            AggregateDefinition<A, E> definition, MemoryCollection collection) {
        return new DocumentStore<>(
                definition,
                simulation.port(life, Documents.class, collection),
                simulation.port(life, Queries.class, collection.queries()),
                new StoreContext(NOT_SENT, _ -> {}, life, life, _ -> {}));
    }

    Life life() {
        return life;
    }

    /** Does its duty once; what fails is left to the next time. */
    void fulfil(Duty duty) {
        try {
            switch (duty) {
                case FACTS -> listen();
                case TIMER -> timer.sweep();
                case JOBS -> jobs.due(life.instant(), 16).forEach(runner::attempt);
            }
        } catch (MongoException | StoreException passing) {
            // The production threads log it and go on; so does the next turn.
        }
    }

    private void listen() {
        for (int i = 0; i < 5 && shared.offset() < shared.told(simulation.instant()); i++) {
            int offset = shared.offset();
            facts.accept(shared.log().get(offset).message());
            life.check();
            shared.commitOffset(offset + 1);
        }
    }
}
