package partnerships.store.commit;

import partnerships.contracts.EventJson;

/** How much one aggregate may have waiting. Far from the 16 MB that a document can hold. */
final class Limits {

    static final int WARN_EVENT_BYTES = 20_000;
    static final int MAX_EVENT_BYTES = EventJson.MAX_BYTES;
    static final int MAX_PENDING_EVENTS = 200;
    static final int MAX_PENDING_BYTES = 1024 * 1024;

    private Limits() {}
}
