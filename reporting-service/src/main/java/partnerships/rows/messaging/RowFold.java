package partnerships.rows.messaging;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import partnerships.history.HistoryEvent;
import partnerships.rows.Row;
import partnerships.rows.RowKind;

/**
 * How the events of one kind of aggregate become its row.
 *
 * @param name of that kind, as types of events have it
 * @param facts what is read of which type; other types only advance the number
 * @param unknown the row of an id of which nothing is known
 * @param after the row as it is once a fact has happened
 * @param at the row with the number of its last event
 */
record RowFold<F, R extends Row>(
        RowKind<R> kind,
        String name,
        Map<String, Class<? extends F>> facts,
        Function<String, R> unknown,
        BiFunction<R, F, R> after,
        BiFunction<R, Long, R> at) {

    /** Returns the fold of what these sealed facts are read from. */
    static <F, R extends Row> RowFold<F, R> of(
            RowKind<R> kind,
            Class<F> facts,
            Function<String, R> unknown,
            BiFunction<R, F, R> after,
            BiFunction<R, Long, R> at) {
        return new RowFold<>(kind, FactTypes.kind(facts), FactTypes.of(facts), unknown, after, at);
    }

    /** @throws EventReader.Unreadable if the event is not what its type says */
    R after(R row, HistoryEvent event) {
        var fact = facts.get(event.type());
        R changed = fact == null ? row : after.apply(row, EventReader.read(event.bytes(), fact));
        return at.apply(changed, event.seq());
    }

    /** Returns whether the event is what its type says; a type that is not read always is. */
    boolean reads(HistoryEvent event) {
        var fact = facts.get(event.type());
        if (fact == null) {
            return true;
        }
        try {
            EventReader.read(event.bytes(), fact);
            return true;
        } catch (EventReader.Unreadable e) {
            return false;
        }
    }
}
