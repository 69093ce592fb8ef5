package partnerships.store.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import partnerships.store.document.OutboxEvent;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.relay.Broker;

/** Sees to it that a relay keeps rule R1, page by page. */
final class WatchedBroker extends DelegatingBroker {

    private final MemoryCollection collection;
    private final List<String> breaches;
    private final Set<String> sent = new HashSet<>();
    private final Set<String> failed = new HashSet<>();

    WatchedBroker(Broker broker, MemoryCollection collection, List<String> breaches) {
        super(broker);
        this.collection = collection;
        this.breaches = breaches;
    }

    @Override
    public CompletableFuture<Void> send(String key, OutboxEvent event) {
        for (long pending : collection.pending(key)) {
            if (pending < event.seq() && !sent.contains(key + "@" + pending)) {
                breaches.add("R1: " + event.id() + " was sent before " + pending + ", which still waits");
            }
        }
        if (failed.contains(key)) {
            breaches.add("R1: " + event.id() + " was sent behind one that was known to have failed");
        }
        sent.add(event.id());
        CompletableFuture<Void> receipt = super.send(key, event);
        if (receipt.isCompletedExceptionally()) {
            failed.add(key);
        }
        return receipt;
    }

    @Override
    public void flush() {
        super.flush();
        sent.clear();
        failed.clear();
    }
}
