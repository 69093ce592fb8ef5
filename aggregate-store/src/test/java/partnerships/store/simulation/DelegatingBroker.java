package partnerships.store.simulation;

import java.util.concurrent.CompletableFuture;
import partnerships.store.document.OutboxEvent;
import partnerships.store.relay.Broker;

/** A broker like another, of which one thing may be changed. */
class DelegatingBroker implements Broker {

    private final Broker right;

    DelegatingBroker(Broker right) {
        this.right = right;
    }

    @Override
    public CompletableFuture<Void> send(String key, OutboxEvent event) {
        return right.send(key, event);
    }

    @Override
    public void flush() {
        right.flush();
    }

    @Override
    public void reopen() {
        right.reopen();
    }

    @Override
    public void close() {
        right.close();
    }
}
