package partnerships.history.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.EventJson;
import partnerships.defaults.security.Caller;
import partnerships.history.ForParties;
import partnerships.history.HistoryEvent;

/**
 * One event of an aggregate's history.
 *
 * @param sequence its number in the life of the aggregate; a party's user misses those of internal acts
 * @param type versioned name of what happened, as it is published on the topics
 * @param time when it was true; absent if unknown
 * @param recordedAt when the system learned it
 * @param actor who did it: a person's id, the timer, or the id of the causing event; for a party's user absent unless it is the
 *     user or the timer
 * @param facts the event's own data, as its schema describes them; for a party's user the parts that concern it; empty if they cannot
 *     be read
 */
record EventView(
        long sequence,
        String type,
        @Nullable Instant time,
        Instant recordedAt,
        @Nullable String actor,
        Map<String, Object> facts) {

    private static final String TIMER = "timer";

    static EventView of(HistoryEvent event) {
        return new EventView(
                event.seq(), event.type(), event.time(), event.recordedAt(), event.actor(), factsOf(event));
    }

    /** What a party's user sees of it. */
    static EventView of(HistoryEvent event, Caller caller) {
        Map<String, Object> all = factsOf(event);
        Map<String, Object> shown = new LinkedHashMap<>();
        ForParties.parts(event.type()).forEach(part -> {
            Object fact = all.get(part);
            if (fact != null) {
                shown.put(part, fact);
            }
        });
        String actor = event.actor();
        boolean own = TIMER.equals(actor) || caller.sub().equals(actor);
        return new EventView(event.seq(), event.type(), event.time(), event.recordedAt(), own ? actor : null, shown);
    }

    @SuppressWarnings("unchecked") // an object of JSON has texts for names
    private static Map<String, Object> factsOf(HistoryEvent event) {
        try {
            Map<String, Object> facts = EventJson.read(event.bytes(), Map.class);
            return facts == null ? Map.of() : facts;
        } catch (EventJson.Undecodable e) {
            return Map.of();
        }
    }
}
