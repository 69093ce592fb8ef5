package partnerships.store.simulation;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import partnerships.store.document.StoreException;
import partnerships.store.document.StoreException.OutcomeUnknown;
import partnerships.store.simulation.Operation.Asked;

/** What clients were told of what they asked for. */
final class Ledger {

    /** What a client knows. */
    enum Outcome {
        OK,
        FAIL,
        UNKNOWN
    }

    private final Map<Asked, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<Asked, Integer> attempts = new HashMap<>();
    private boolean calm;

    /** Asks, and writes down the answer; while there is none, it is unknown. */
    void ask(Asked asked, Runnable request) {
        int attempt = attempts.merge(asked, 1, Integer::sum);
        if (outcomes.get(asked) != Outcome.OK) {
            outcomes.put(asked, Outcome.UNKNOWN);
        }
        try {
            request.run();
            outcomes.put(asked, Outcome.OK);
        } catch (OutcomeUnknown unknown) {
            // As it stands.
        } catch (StoreException | MongoException refused) {
            boolean only = calm || (attempt == 1 && attempts.getOrDefault(asked, 0) == 1);
            if (only && outcomes.get(asked) != Outcome.OK) {
                outcomes.put(asked, Outcome.FAIL);
            }
        }
    }

    /** From now on nothing is under way any more: a refusal says that earlier attempts came to nothing, too. */
    void calm() {
        calm = true;
    }

    /** Returns what is worth asking again. */
    List<Asked> open() {
        return outcomes.entrySet().stream()
                .filter(entry ->
                        entry.getValue() == Outcome.UNKNOWN && entry.getKey().repeatable())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** I1: what succeeded is there once, what failed is absent, what is unknown is wholly there or wholly not. */
    List<String> breaches(Map<String, List<String>> marksByParcel) {
        var breaches = new ArrayList<String>();
        outcomes.forEach((asked, outcome) -> {
            List<String> there = marksByParcel.getOrDefault(asked.parcel(), List.of());
            boolean once = occurrences(there, asked.marks()) == 1;
            boolean absent = Collections.disjoint(there, asked.marks());
            boolean kept = switch (outcome) {
                case OK -> once;
                case FAIL -> absent;
                case UNKNOWN -> (once || absent) && !asked.repeatable();
            };
            if (!kept) {
                breaches.add("I1: %s was %s, but the log says %s".formatted(asked, outcome, there));
            }
        });
        return breaches;
    }

    private static int occurrences(List<String> there, List<String> marks) {
        int whole = 0;
        for (int i = 0; i + marks.size() <= there.size(); i++) {
            if (there.subList(i, i + marks.size()).equals(marks)) {
                whole++;
            }
        }
        return whole;
    }
}
