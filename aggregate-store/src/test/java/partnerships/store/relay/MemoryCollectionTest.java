package partnerships.store.relay;

import partnerships.store.commit.Documents;
import partnerships.store.memory.MemoryCollection;
import partnerships.store.timer.Deadlines;

class MemoryCollectionTest extends BlockedOutboxContract {

    private final MemoryCollection collection = new MemoryCollection();

    @Override
    Documents documents() {
        return collection;
    }

    @Override
    Outbox outbox() {
        return collection;
    }

    @Override
    BlockedOutboxes blockedOutboxes() {
        return collection;
    }

    @Override
    Deadlines deadlines() {
        return collection;
    }
}
