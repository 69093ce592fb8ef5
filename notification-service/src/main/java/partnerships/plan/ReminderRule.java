package partnerships.plan;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the reminder plan: data, not code. When it counts is decided as a subject is planned, whom it reaches as its step
 * fires.
 *
 * @param code stable: {@code meeting-t-7d}
 * @param recipients SEATS, SUBSTITUTES, CHAIRS, SECRETARY, OWNER, RESPONSIBLE (a committee's secretary, an agreement's owner), RECEIVERS
 *     (all who received anything), or {@code role:<role>}; {@code A>B>C} is the first of them who can be reached
 * @param enabled false leaves it out of every schedule version planned from now on
 */
public record ReminderRule(String code, Timing timing, List<String> recipients, Category category, boolean enabled) {

    public ReminderRule {
        recipients = List.copyOf(recipients);
    }

    /**
     * @param staleAfter from when on the step is useless; absent if never
     * @param series steps of one series that were missed together are said once; absent if it stands alone
     */
    public record Timing(
            When due,
            Phase phase,
            @Nullable When staleAfter,
            @Nullable String series) {}

    /**
     * A moment, counted from an anchor.
     *
     * @param days calendar days on the anchor's local date; negative is before
     * @param minutes further minutes; negative is before
     * @param at local time of day; absent means the anchor's own, or 09:00 if the anchor is a day
     */
    public record When(
            Anchor anchor, int days, int minutes, @Nullable LocalTime at) {}

    /** Tells whether the rule plans something for a subject in that phase. */
    boolean appliesIn(Phase phase) {
        return enabled && (timing.phase() == Phase.ALWAYS || timing.phase() == phase);
    }

    /**
     * Tells whether the notice of a change says all that the rule would: what counts down to a convened meeting goes to those who just
     * got the convocation or the change itself. Of everything else nobody was notified, and the duty lies ahead.
     */
    boolean isCoveredByNotice() {
        return timing.phase() == Phase.CONVENED;
    }

    /** Tells whether the rule's step follows now, given the facts that just happened. */
    boolean isCalledFor(Set<Anchor> facts) {
        return !timing.due().anchor().isFact() || facts.contains(timing.due().anchor());
    }
}
