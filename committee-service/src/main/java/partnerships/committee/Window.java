package partnerships.committee;

import java.time.LocalDate;
import java.util.List;

/**
 * A period in which the committee must meet.
 *
 * @param required meetings needed in it, 1 or more
 * @param informational shorter than half its length at the start or end of the agreement: counts in no figure, never breached
 * @param meetingIds meetings that count, in order of their dates, once it is satisfied
 */
public record Window(
        String id,
        LocalDate from,
        LocalDate to,
        int required,
        boolean informational,
        State state,
        List<String> meetingIds) {

    /** What is known of a window. */
    public enum State {
        /** It runs; or it has ended and is informational. */
        OPEN,
        /** Enough meetings were held in it. */
        SATISFIED,
        /** It ended with too few. Provisional: paper comes late. */
        BREACHED
    }

    public Window {
        meetingIds = List.copyOf(meetingIds);
    }

    boolean contains(LocalDate day) {
        return new Span(from, to).contains(day);
    }

    /** Returns whether its end will decide about it. */
    boolean awaitsItsEnd() {
        return state == State.OPEN && !informational;
    }

    /** Returns whether the other is the same window with the same bounds. */
    boolean isAsWideAs(Window other) {
        return id.equals(other.id)
                && from.equals(other.from)
                && to.equals(other.to)
                && required == other.required
                && informational == other.informational;
    }

    Window satisfiedBy(List<String> meetings) {
        return new Window(id, from, to, required, informational, State.SATISFIED, meetings);
    }

    Window breached() {
        return new Window(id, from, to, required, informational, State.BREACHED, List.of());
    }
}
