package partnerships.store.simulation;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Topics;
import partnerships.store.Parcel;
import partnerships.store.commit.DocumentStore;
import partnerships.store.commit.Documents;
import partnerships.store.commit.StoreContext;
import partnerships.store.document.HandOver;
import partnerships.store.document.OutboxEvent;
import partnerships.store.document.PendingEvents;
import partnerships.store.document.StoreException;
import partnerships.store.inbox.GapRuleInbox;
import partnerships.store.inbox.InboxPositions;
import partnerships.store.metrics.StoreMetrics;
import partnerships.store.relay.Broker;
import partnerships.store.relay.Outbox;
import partnerships.store.relay.Relay;
import partnerships.store.timer.Deadlines;
import partnerships.store.timer.Timer;

/** One life of an instance of the parcel service: the production store, relay, timer and inbox on simulated parts. */
final class Node {

    static final String CONSUMER = "parcel-service.facts";

    private static final StoreMetrics METRICS = new StoreMetrics(new SimpleMeterRegistry());

    /** What an instance does in threads of their own, each once at a time. */
    enum Duty {
        RELAY,
        TIMER,
        FACTS
    }

    private final Life life;
    private final Shared shared;
    private final DocumentStore<Parcel, Parcel.Event> store;
    private final Relay relay;
    private final Timer timer;
    private final Consumer<Message<byte[]>> facts;
    private final List<PendingEvents> handedOver = new ArrayList<>();
    private final Set<Outbox.Behind> behind = new LinkedHashSet<>();
    private final Set<Duty> busy = EnumSet.noneOf(Duty.class);

    Node(Life life, Simulation simulation, Shared shared, Assembly assembly) {
        this.life = life;
        this.shared = shared;
        var collection = shared.collection();
        assembly.begin(collection, life);
        this.store = new DocumentStore<>(
                Parcel.definition(Topics.AGREEMENTS),
                simulation.port(life, Documents.class, assembly.documents(collection)),
                collection.queries(),
                new StoreContext(assembly.handOver(new Gathering()), _ -> {}, life, life, _ -> {}));
        this.relay = new Relay(
                simulation.port(life, Outbox.class, assembly.outbox(collection)),
                simulation.port(life, Broker.class, assembly.broker(shared.producer())),
                life,
                _ -> {},
                _ -> {});
        this.timer = new Timer(
                simulation.port(life, Deadlines.class, assembly.deadlines(collection)), store::pass, life, () -> {});
        InboxPositions positions = simulation.port(life, InboxPositions.class, shared.positions());
        var inbox = new GapRuleInbox(positions, (_, _) -> {}, life, METRICS);
        this.facts =
                assembly.facts(inbox.of(CONSUMER, assembly.handler(fact -> Registers.hear(store, fact), positions)));
    }

    private final class Gathering implements HandOver {
        @Override
        public void accept(PendingEvents pending, Instant claimedUntil) {
            handedOver.add(pending);
        }

        @Override
        public void behind(String id, Instant dueAt) {
            behind.add(new Outbox.Behind(id, dueAt));
        }
    }

    Life life() {
        return life;
    }

    DocumentStore<Parcel, Parcel.Event> store() {
        return store;
    }

    /** Does its duty once; what fails is left to the next time. */
    void fulfil(Duty duty) {
        if (!busy.add(duty)) {
            return;
        }
        try {
            switch (duty) {
                case RELAY -> relay();
                case TIMER -> timer.sweep();
                case FACTS -> listen();
            }
        } catch (MongoException | StoreException passing) {
            // The production threads log it and go on; so does the next turn.
        } finally {
            busy.remove(duty);
        }
    }

    boolean isIdle() {
        return handedOver.isEmpty() && behind.isEmpty();
    }

    /** As the relay's thread does: what was handed over, what came behind, then what is due. */
    private void relay() {
        var page = List.copyOf(handedOver);
        handedOver.clear();
        boolean taken = page.isEmpty() || relay.send(page);
        var late = List.copyOf(behind);
        behind.clear();
        if (taken && (late.isEmpty() || relay.lookAt(late))) {
            relay.sweep();
        }
    }

    private void listen() {
        for (int i = 0; i < 5 && shared.offset() < shared.log().size(); i++) {
            int offset = shared.offset();
            facts.accept(message(shared.log().get(offset)));
            life.check();
            shared.commitOffset(offset + 1);
        }
    }

    static Message<byte[]> message(OutboxEvent event) {
        var headers = new HashMap<String, Object>();
        event.headers().forEach((name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
        headers.put(KafkaHeaders.RECEIVED_KEY, cloudEvent(event).subject());
        return new GenericMessage<>(event.data(), headers);
    }

    static CloudEvent cloudEvent(OutboxEvent event) {
        return CloudEvent.of(event.headers(), event.data());
    }
}
