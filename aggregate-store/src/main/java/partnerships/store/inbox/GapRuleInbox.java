package partnerships.store.inbox;

import io.micrometer.tracing.Span;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import partnerships.contracts.CloudEvent;
import partnerships.store.metrics.StoreMetrics;
import partnerships.store.tracing.Traces;

/**
 * The one rule of every consumer. A fact that is known is dropped; one that comes too early is dropped and counted, since the
 * missing one and then this one come again; the next one is handled, and the position follows when the handler has written
 * everything. A fact that cannot be read parks its subject: it and all later ones go to the dead letters, in order, until an
 * operator decides.
 */
public final class GapRuleInbox implements Inbox {

    private static final Logger log = LoggerFactory.getLogger(GapRuleInbox.class);

    private final InboxPositions positions;
    private final DeadLetters deadLetters;
    private final InstantSource clock;
    private final StoreMetrics metrics;
    private final Map<String, Listening> consumers = new ConcurrentHashMap<>();
    private final Traces traces;

    /** Where nobody traces. */
    public GapRuleInbox(InboxPositions positions, DeadLetters deadLetters, InstantSource clock, StoreMetrics metrics) {
        this(positions, deadLetters, clock, metrics, Traces.NONE);
    }

    public GapRuleInbox(
            InboxPositions positions,
            DeadLetters deadLetters,
            InstantSource clock,
            StoreMetrics metrics,
            Traces traces) {
        this.positions = positions;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.metrics = metrics;
        this.traces = traces;
    }

    @Override
    public Consumer<Message<byte[]>> of(String consumer, FactHandler handler) {
        var listening = Listening.of(consumer, traced(consumer, handler), metrics);
        if (consumers.putIfAbsent(consumer, listening) != null) {
            throw new IllegalArgumentException(consumer + " has a handler already");
        }
        return message -> accept(listening, new Arrival(message));
    }

    /** What a handler writes is part of the trace that its fact comes from. */
    private FactHandler traced(String consumer, FactHandler handler) {
        return fact -> {
            Span span = traces.following(fact.traceparent().orElse(null))
                    .name("process " + consumer)
                    .kind(Span.Kind.CONSUMER)
                    .tag("messaging.system", "kafka")
                    .tag("messaging.message.id", fact.id())
                    .tag("partnerships.event.type", fact.type())
                    .start();
            traces.within(span, () -> handler.handle(fact));
        };
    }

    /** Returns the consumers of this service. */
    public Set<String> consumers() {
        return Set.copyOf(consumers.keySet());
    }

    Optional<Listening> listening(String consumer) {
        return Optional.ofNullable(consumers.get(consumer));
    }

    private void accept(Listening listening, Arrival arrival) {
        CloudEvent fact = arrival.event();
        try {
            arrival.mustBeAnEvent();
            place(listening, new InboxPositions.Key(listening.consumer(), fact.subject()), fact.sequence(), arrival);
        } catch (CloudEvent.Malformed e) {
            // Nobody knows whose event it is: there is nothing to park.
            log.error("{} at {} is no event: {}", listening.consumer(), arrival.place(), e.getMessage());
            bury(listening, arrival, String.valueOf(e.getMessage()));
        }
    }

    private void place(Listening listening, InboxPositions.Key key, long sequence, Arrival arrival) {
        InboxPositions.At at = positions.find(key).orElse(InboxPositions.At.START);
        if (sequence <= at.sequence()) {
            listening.stale().increment();
        } else if (at.parked()) {
            putBehind(listening, key, sequence, arrival);
        } else if (sequence > at.sequence() + 1) {
            listening.gap().increment();
            log.info(
                    "{}@{} comes too early for {}, which is at {}",
                    key.subject(),
                    sequence,
                    listening.consumer(),
                    at.sequence());
        } else {
            handle(listening, key, sequence, arrival);
        }
    }

    /** Targets first, then the position, then (by the caller) the offset: a crash in between repeats, and loses nothing. */
    private void handle(Listening listening, InboxPositions.Key key, long sequence, Arrival arrival) {
        Optional<String> poison = listening.handle(arrival.event());
        if (poison.isPresent()) {
            log.error("{} cannot use {}: its subject is parked", listening.consumer(), arrival.place());
            positions.park(key, sequence, poison.get(), clock.instant());
            bury(listening, arrival, poison.get());
        } else {
            positions.advance(key, sequence - 1, sequence);
        }
    }

    /** The mark is raised before the letter is sent: a replay that comes in between sees that it is not done. */
    private void putBehind(Listening listening, InboxPositions.Key key, long sequence, Arrival arrival) {
        if (positions.raise(key, sequence)) {
            bury(listening, arrival, "behind a parked fact");
        } else {
            place(listening, key, sequence, arrival); // an operator has just let the subject go on
        }
    }

    private void bury(Listening listening, Arrival arrival, String reason) {
        deadLetters.send(listening.consumer(), arrival.asDeadLetter(reason));
        listening.dead().increment();
    }
}
