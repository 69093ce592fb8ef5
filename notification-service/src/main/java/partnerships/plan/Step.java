package partnerships.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be said about a subject.
 *
 * @param scheduleVersion of the subject, that planned it
 * @param rule code of the rule it follows
 * @param staleAfter from when on it is useless; absent if never
 * @param reason why it was not said by itself: STALE, SUPERSEDED, {@code INTO:<rule>}, …; absent otherwise
 * @param merged rules of missed steps that this one speaks for
 */
public record Step(
        int scheduleVersion,
        String rule,
        @Nullable String series,
        Instant dueAt,
        @Nullable Instant staleAfter,
        State state,
        @Nullable String reason,
        List<String> merged) {

    /** Where a step stands. */
    public enum State {
        /** Not due yet. */
        WAITING,
        /** Due; its deliveries are being made. */
        FIRING,
        /** All its deliveries are there. */
        DONE,
        /** Was due before its schedule version was recorded: the notice of that change covers it. */
        COVERED,
        /** Missed, and said by a later one of its series. */
        MERGED,
        /** Useless by the time it could have been said. */
        EXPIRED,
        /** No longer to be said. */
        CANCELLED
    }

    public Step {
        merged = List.copyOf(merged);
    }

    boolean is(int version, String code) {
        return scheduleVersion == version && rule.equals(code);
    }

    boolean waiting() {
        return state == State.WAITING;
    }

    boolean dueBy(Instant now) {
        return waiting() && !now.isBefore(dueAt);
    }

    boolean uselessAt(Instant now) {
        return staleAfter != null && !now.isBefore(staleAfter);
    }

    Step firing(List<String> spokenFor) {
        return new Step(scheduleVersion, rule, series, dueAt, staleAfter, State.FIRING, null, spokenFor);
    }

    Step in(State next, @Nullable String why) {
        return new Step(scheduleVersion, rule, series, dueAt, staleAfter, next, why, merged);
    }
}
