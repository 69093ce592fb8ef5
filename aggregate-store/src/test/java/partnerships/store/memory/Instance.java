package partnerships.store.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import partnerships.contracts.Position;
import partnerships.contracts.Topics;
import partnerships.store.Parcel;
import partnerships.store.commit.DocumentStore;
import partnerships.store.commit.StoreContext;
import partnerships.store.document.Command;
import partnerships.store.document.HandOver;
import partnerships.store.document.PendingEvents;
import partnerships.store.memory.MemoryCollection.Moment;
import partnerships.store.relay.Outbox;
import partnerships.store.relay.Relay;

/** One instance of a service that keeps parcels: its store and its relay, which sends when the test says so. */
public final class Instance {

    private final MemoryCollection collection;
    private final List<PendingEvents> handedOver = new ArrayList<>();
    private final List<Duration> lateness = new ArrayList<>();
    private final DocumentStore<Parcel, Parcel.Event> store;
    private final Relay relay;

    /** @param clock business clock and clock of claims in one */
    public Instance(MemoryCollection collection, MemoryBroker broker, SettableClock clock) {
        var handOver = new HandOver() {
            @Override
            public void accept(PendingEvents pending, Instant claimedUntil) {
                handedOver.add(pending);
            }

            @Override
            public void behind(String id, Instant dueAt) {
                // Left to the sweep, which the test calls.
            }
        };
        this.collection = collection;
        this.store = new DocumentStore<>(
                Parcel.definition(Topics.AGREEMENTS),
                collection,
                (_, _, _) -> List.of(),
                new StoreContext(handOver, _ -> {}, clock, clock, lateness::add));
        this.relay = new Relay(collection, broker, clock, _ -> {}, _ -> {});
    }

    public DocumentStore<Parcel, Parcel.Event> store() {
        return store;
    }

    public Relay relay() {
        return relay;
    }

    /** Returns what commits have handed over and nobody has sent yet. */
    public List<PendingEvents> handedOver() {
        return handedOver;
    }

    /** Returns how late each transition of time was recorded. */
    public List<Duration> lateness() {
        return lateness;
    }

    /** Sends what commits have handed over. */
    public void sendHandedOver() {
        var page = List.copyOf(handedOver);
        handedOver.clear();
        relay.send(page);
    }

    public String pack(String reference) {
        return store.create(Command.bySystem("anna"), (_, now) -> List.of(new Parcel.Event.Packed(reference, now)))
                .subject();
    }

    public Position stamp(String id, String text) {
        return store.change(id, Command.bySystem("anna"), (parcel, _) -> parcel.stamp(text));
    }

    /** Stamps a parcel whose head is sent and cleared after it was loaded: the commit takes itself to be behind it. */
    public Outbox.Behind stampWhileItsHeadIsCleared(String id) {
        collection.once("update", Moment.BEFORE, this::sendHandedOver);
        stamp(id, "behind");
        return new Outbox.Behind(id, collection.dueAt(id).orElseThrow());
    }
}
