package partnerships.store.job;

import partnerships.store.commit.Documents;
import partnerships.store.memory.MemoryCollection;

class MemoryJobQueueTest extends JobQueueContract {

    private final MemoryCollection collection = new MemoryCollection();

    @Override
    Documents documents() {
        return collection;
    }

    @Override
    JobQueue jobs() {
        return collection.jobs();
    }
}
