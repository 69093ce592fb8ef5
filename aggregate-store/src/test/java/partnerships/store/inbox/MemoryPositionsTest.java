package partnerships.store.inbox;

import partnerships.store.memory.MemoryPositions;

class MemoryPositionsTest extends PositionsContract {

    private final MemoryPositions positions = new MemoryPositions();

    @Override
    InboxPositions positions() {
        return positions;
    }

    @Override
    ParkedSubjects subjects() {
        return positions;
    }
}
