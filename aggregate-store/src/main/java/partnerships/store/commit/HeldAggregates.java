package partnerships.store.commit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import partnerships.store.document.StoreException.HistoryAhead;

/**
 * The aggregates whose log says more than their document and that could not be brought forward. Nothing is decided about them:
 * it would be published under a sequence that the log has given away already.
 */
public final class HeldAggregates {

    private final Map<String, Ahead> aggregates = new ConcurrentHashMap<>();

    /**
     * @param logged sequence of the last event in the log
     * @param reason why the document could not be brought forward
     */
    public record Ahead(String id, long logged, String reason) {}

    public void hold(Ahead ahead) {
        aggregates.put(ahead.id(), ahead);
    }

    /** Returns what is held, in no particular order. */
    public List<Ahead> all() {
        return List.copyOf(aggregates.values());
    }

    /**
     * Lets pass what is not held, or no longer: another instance may have brought it forward.
     *
     * @throws HistoryAhead if its document is still behind its log
     */
    void admit(String id, long version) {
        Ahead ahead = aggregates.get(id);
        if (ahead == null) {
            return;
        }
        if (version < ahead.logged()) {
            throw new HistoryAhead(id, version, ahead.logged());
        }
        aggregates.remove(id, ahead);
    }
}
