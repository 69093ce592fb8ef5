package partnerships.store.simulation;

import java.util.function.Consumer;
import org.springframework.messaging.Message;
import partnerships.store.commit.Documents;
import partnerships.store.document.HandOver;
import partnerships.store.inbox.FactHandler;
import partnerships.store.inbox.InboxPositions;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.relay.Broker;
import partnerships.store.relay.Outbox;
import partnerships.store.timer.Deadlines;

/** How one life of an instance is put together. As it stands it is right; a wrong one changes one part. */
class Assembly {

    /** Called once, before the parts are asked for. */
    void begin(MemoryCollection collection, Life life) {}

    Documents documents(Documents right) {
        return right;
    }

    Outbox outbox(Outbox right) {
        return right;
    }

    Broker broker(Broker right) {
        return right;
    }

    HandOver handOver(HandOver right) {
        return right;
    }

    Deadlines deadlines(Deadlines right) {
        return right;
    }

    FactHandler handler(FactHandler right, InboxPositions positions) {
        return right;
    }

    Consumer<Message<byte[]>> facts(Consumer<Message<byte[]>> right) {
        return right;
    }
}
