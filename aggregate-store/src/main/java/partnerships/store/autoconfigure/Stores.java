package partnerships.store.autoconfigure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.springframework.context.SmartLifecycle;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;
import partnerships.store.commit.CatchUp;
import partnerships.store.commit.DocumentStore;
import partnerships.store.commit.StoreContext;
import partnerships.store.document.AggregateDefinition;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.AggregateStores;
import partnerships.store.document.Contract;
import partnerships.store.inbox.Applied;
import partnerships.store.job.JobRunner;
import partnerships.store.job.JobWorker;
import partnerships.store.job.Jobs;
import partnerships.store.job.MongoJobQueue;
import partnerships.store.mongodb.CollectionIndexes;
import partnerships.store.mongodb.MongoDocuments;
import partnerships.store.relay.KafkaBroker;
import partnerships.store.relay.MongoBacklog;
import partnerships.store.relay.MongoBlockedOutboxes;
import partnerships.store.relay.MongoOutbox;
import partnerships.store.relay.OutboxDesk;
import partnerships.store.relay.Relay;
import partnerships.store.relay.RelayThread;
import partnerships.store.restore.CaughtUp;
import partnerships.store.timer.MongoDeadlines;
import partnerships.store.timer.Sweeper;
import partnerships.store.timer.Timer;

/**
 * Gives each kind of aggregate its collection, relay and timer, and its job runner if it has a worker. Stops after everything
 * that takes commands and facts: jobs and timers first, and when nobody commits any more, the relays.
 */
final class Stores implements AggregateStores, Jobs, SmartLifecycle {

    private final MongoDatabase database;
    private final Parts parts;
    private final Contract contract;
    private final List<Applied.Own> own = new ArrayList<>();
    private final Map<String, OutboxDesk.Kind> outboxes = new ConcurrentHashMap<>();
    private final List<CaughtUp> caughtUp = new ArrayList<>();
    private final List<Running> relays = new ArrayList<>();
    private final List<Running> sweepers = new ArrayList<>();
    private boolean running;

    Stores(MongoDatabase database, Parts parts, Contract contract) {
        this.database = database;
        this.parts = parts;
        this.contract = contract;
    }

    private record Running(Runnable start, Runnable stop) {}

    @Override
    public <A extends Aggregate<A, E>, E extends DomainEvent> AggregateStore<A, E> store(
            AggregateDefinition<A, E> definition) {
        String name = definition.document().collection();
        MongoCollection<Document> collection = database.getCollection(name);
        CollectionIndexes.ensure(collection, definition.document());
        RelayThread relay = relay(name, definition.messages().topic(), collection);
        var documents = new MongoDocuments(collection);
        var context = new StoreContext(
                relay,
                parts.steps(),
                parts.decisive(),
                parts.realTime(),
                parts.metrics().deadlineLateness(name)::record,
                parts.held(),
                parts.traces(),
                contract);
        var store = new DocumentStore<>(definition, documents, documents, context);
        var failed = parts.metrics().deadlineFailed(name);
        var timer = new Timer(new MongoDeadlines(collection), store::pass, parts.clock(), failed::increment);
        var sweeper = new Sweeper("timer-" + name, whileTheClockIsRight(timer::sweep));
        String topic = parts.topicPrefix() + definition.messages().topic();
        own.add(new Applied.Own(topic, documents::version));
        outboxes.put(name, new OutboxDesk.Kind(new MongoBlockedOutboxes(collection), documents::version));
        caughtUp.add(
                new CaughtUp(topic, documents::versions, new CatchUp<>(definition, documents, documents, context)));
        add(relays, new Running(relay::start, relay::close));
        add(sweepers, new Running(sweeper::start, sweeper::close));
        return store;
    }

    @Override
    public <A extends Aggregate<A, E>, E extends DomainEvent> void work(
            AggregateStore<A, E> store, JobWorker<A, E> worker) {
        if (!(store instanceof DocumentStore<A, E> documents)) {
            throw new IllegalArgumentException("not a store of these AggregateStores");
        }
        String name = documents.definition().document().collection();
        var queue = new MongoJobQueue(database.getCollection(name));
        var failed = parts.metrics().jobFailed(name);
        var runner = new JobRunner<>(queue, documents, worker, parts.clock(), parts.realTime(), failed::increment);
        var sweeper = new Sweeper("jobs-" + name, whileTheClockIsRight(runner::sweep));
        add(sweepers, new Running(sweeper::start, () -> {
            sweeper.close();
            runner.close();
        }));
    }

    /** With a wrong clock work would begin too early; instances whose clock is right do it. */
    private BooleanSupplier whileTheClockIsRight(BooleanSupplier sweep) {
        return () -> parts.machine().isRight() && sweep.getAsBoolean();
    }

    /**
     * Returns how each kind of aggregate is brought forward.
     *
     * @throws IllegalStateException if relays and timers run already: they would act on documents that are behind
     */
    synchronized List<CaughtUp> caughtUp() {
        if (running) {
            throw new IllegalStateException("documents are brought forward before anything runs");
        }
        return List.copyOf(caughtUp);
    }

    /** Returns the kinds of aggregates that the service keeps. */
    List<Applied.Own> own() {
        return own;
    }

    /** Returns the outboxes of the service, by the collection they are in. */
    Map<String, OutboxDesk.Kind> outboxes() {
        return outboxes;
    }

    private RelayThread relay(String name, String topic, MongoCollection<Document> collection) {
        var broker = new KafkaBroker(
                parts.topicPrefix() + topic, () -> parts.producers().open("relay-" + name), parts.traces());
        var relay = new Relay(
                new MongoOutbox(collection),
                broker,
                parts.realTime(),
                parts.steps(),
                parts.metrics().sent(name)::increment);
        parts.metrics().outbox(name, new MongoBacklog(collection, parts.realTime()));
        return new RelayThread(name, relay, parts.realTime());
    }

    private synchronized void add(List<Running> group, Running part) {
        group.add(part);
        if (running) {
            part.start().run();
        }
    }

    @Override
    public synchronized void start() {
        relays.forEach(part -> part.start().run());
        sweepers.forEach(part -> part.start().run());
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        sweepers.forEach(part -> part.stop().run());
        relays.forEach(part -> part.stop().run());
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    /** Below web server and listener containers: they start after it and stop before it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
