package partnerships.store.relay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import partnerships.store.document.PendingEvents;

/**
 * How far a relay has lately cleared each outbox. A head that waits to be sent may meanwhile have been found in its document by a look at what
 * came behind others, and sent from there: it need not be sent again.
 */
final class LatelyCleared {

    private static final int AGGREGATES = 4 * Relay.PAGE;

    private final Map<String, Long> upTo = new LinkedHashMap<>();

    void note(List<Outbox.Cleared> cleared) {
        for (Outbox.Cleared run : cleared) {
            upTo.remove(run.id());
            upTo.put(run.id(), run.upTo());
        }
        var oldest = upTo.keySet().iterator();
        for (int tooMany = upTo.size() - AGGREGATES; tooMany > 0; tooMany--) {
            oldest.next();
            oldest.remove();
        }
    }

    /** Returns what has not been cleared. */
    List<PendingEvents> without(List<PendingEvents> handedOver) {
        return handedOver.stream()
                .filter(pending -> pending.events().getFirst().seq() > upTo.getOrDefault(pending.id(), 0L))
                .toList();
    }
}
