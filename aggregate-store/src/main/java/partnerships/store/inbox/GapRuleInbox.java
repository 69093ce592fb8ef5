package partnerships.store.inbox;

import io.micrometer.core.instrument.Counter;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.store.Refused;
import partnerships.store.document.StoreException;
import partnerships.store.metrics.StoreMetrics;

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
    private final Set<String> consumers = ConcurrentHashMap.newKeySet();

    public GapRuleInbox(InboxPositions positions, DeadLetters deadLetters, InstantSource clock, StoreMetrics metrics) {
        this.positions = positions;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public Consumer<Message<byte[]>> of(String consumer, FactHandler handler) {
        if (!consumers.add(consumer)) {
            throw new IllegalArgumentException(consumer + " has a handler already");
        }
        var listening = new Listening(consumer, handler, metrics);
        return message -> accept(listening, new Arrival(message));
    }

    /** Returns the consumers of this service. */
    Set<String> consumers() {
        return Set.copyOf(consumers);
    }

    private record Listening(String consumer, FactHandler handler, Counter stale, Counter gap, Counter dead) {
        Listening(String consumer, FactHandler handler, StoreMetrics metrics) {
            this(consumer, handler, metrics.stale(consumer), metrics.gap(consumer), metrics.deadLetters(consumer));
        }
    }

    private void accept(Listening listening, Arrival arrival) {
        CloudEvent fact = arrival.event();
        InboxPositions.Key key;
        long sequence;
        try {
            key = new InboxPositions.Key(listening.consumer(), fact.subject());
            sequence = fact.sequence();
        } catch (CloudEvent.Malformed e) {
            // Nobody knows whose event it is: there is nothing to park.
            bury(listening, arrival, e);
            return;
        }
        InboxPositions.At at = positions.find(key).orElse(InboxPositions.At.START);
        if (sequence <= at.sequence()) {
            listening.stale().increment();
        } else if (at.parked()) {
            park(listening, key, sequence, arrival, "behind a parked fact");
        } else if (sequence > at.sequence() + 1) {
            listening.gap().increment();
            log.info("{} comes too early for {}, which is at {}", fact.id(), listening.consumer(), at.sequence());
        } else {
            handle(listening, key, sequence, arrival);
        }
    }

    /** Targets first, then the position, then (by the caller) the offset: a crash in between repeats, and loses nothing. */
    private void handle(Listening listening, InboxPositions.Key key, long sequence, Arrival arrival) {
        try {
            listening.handler().handle(arrival.event());
        } catch (Refused refused) {
            log.warn("{} refuses what {} says: {}", listening.consumer(), key.subject(), refused.code());
        } catch (EventJson.Undecodable | CloudEvent.Malformed | StoreException.EventTooLarge e) {
            log.error("{} cannot use {}: its subject is parked", listening.consumer(), arrival.place());
            park(listening, key, sequence, arrival, e.getClass().getSimpleName() + ": " + e.getMessage());
            return;
        }
        positions.advance(key, sequence - 1, sequence);
    }

    /** The mark is raised before the letter is sent: a replay that comes in between sees that it is not done. */
    private void park(Listening listening, InboxPositions.Key key, long sequence, Arrival arrival, String reason) {
        positions.park(key, sequence, reason, clock.instant());
        deadLetters.send(listening.consumer(), arrival.asDeadLetter(reason));
        listening.dead().increment();
    }

    private void bury(Listening listening, Arrival arrival, CloudEvent.Malformed e) {
        log.error("{} at {} is no event: {}", listening.consumer(), arrival.place(), e.getMessage());
        deadLetters.send(listening.consumer(), arrival.asDeadLetter(String.valueOf(e.getMessage())));
        listening.dead().increment();
    }
}
