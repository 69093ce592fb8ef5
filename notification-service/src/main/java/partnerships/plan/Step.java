package partnerships.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be said about a subject.
 *
 * @param scheduleVersion of the subject, that planned it
 * @param rule code of the rule it follows
 * @param since when it should have been said, if that was past when its schedule version was recorded; absent otherwise
 * @param staleAfter from when on it is useless; absent if never
 * @param reason why it was not said by itself: STALE, SUPERSEDED, {@code INTO:<rule>}, …; absent otherwise
 * @param merged rules of missed steps that this one speaks for
 */
public record Step(
        int scheduleVersion,
        String rule,
        @Nullable String series,
        Instant dueAt,
        @Nullable Instant since,
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
        /**
         * Was past when its schedule version was recorded, and need not be said: the notice of that change says all, or the same was
         * said before, or it was useless by then.
         */
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

    /** Tells whether it was said, by itself or by a later one of its series. */
    boolean said() {
        return state == State.FIRING || state == State.DONE || state == State.MERGED;
    }

    boolean dueBy(Instant now) {
        return waiting() && !now.isBefore(dueAt);
    }

    /** Tells whether it is of no use any more. */
    public boolean uselessAt(Instant now) {
        return staleAfter != null && !now.isBefore(staleAfter);
    }

    /** Returns when it should be said by its rule, though its fact may have been recorded later. */
    public Instant intended() {
        return since == null ? dueAt : since;
    }

    /** Returns the step due at the time at which its fact was recorded, which is after its own. */
    Step late(Instant recordedAt) {
        return new Step(scheduleVersion, rule, series, recordedAt, dueAt, staleAfter, state, reason, merged);
    }

    Step firing(List<String> spokenFor) {
        return new Step(scheduleVersion, rule, series, dueAt, since, staleAfter, State.FIRING, null, spokenFor);
    }

    Step in(State next, @Nullable String why) {
        return new Step(scheduleVersion, rule, series, dueAt, since, staleAfter, next, why, merged);
    }
}
