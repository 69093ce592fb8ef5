package partnerships.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.plan.PlanEvent.ReminderPlanned;

/**
 * Turns rules into steps for a subject as it now is.
 *
 * @param known the plan's steps so far
 */
record Arming(Subject subject, Planning planning, List<Step> known) {

    Instant recordedAt() {
        return planning.recordedAt();
    }

    ReminderPlanned planned(int version, List<Step> steps) {
        return new ReminderPlanned(version, steps, recordedAt());
    }

    /**
     * Returns what all rules ask for in the subject's phase; nothing if nothing is to be said about it.
     *
     * @param anew what was said of the same moment before holds no longer: it is said again
     */
    List<Step> all(int version, Set<Anchor> facts, boolean anew) {
        return subject.concerns()
                ? applicable()
                        .filter(rule -> rule.isCalledFor(facts))
                        .flatMap(rule -> step(version, rule, anew).stream())
                        .toList()
                : List.of();
    }

    /** Returns only what the facts themselves call for. */
    List<Step> calledForBy(int version, Set<Anchor> facts) {
        return planning.rules().stream()
                .filter(ReminderRule::enabled)
                .filter(rule -> facts.contains(rule.timing().due().anchor()))
                .flatMap(rule -> step(version, rule, false).stream())
                .toList();
    }

    /** Tells whether the step is not there yet. A fact may happen again; while its step waits, that one says it all. */
    boolean isNew(Step step) {
        return known.stream()
                .filter(other -> other.is(step.scheduleVersion(), step.rule()))
                .noneMatch(other -> other.waiting() || !countsFromFact(step.rule()));
    }

    private boolean countsFromFact(String code) {
        return planning.rules().stream()
                .anyMatch(rule ->
                        rule.code().equals(code) && rule.timing().due().anchor().isFact());
    }

    boolean endedWithItsPhase(String code) {
        return planning.rules().stream()
                .filter(rule -> rule.code().equals(code))
                .anyMatch(rule -> !rule.appliesIn(subject.phase()));
    }

    private Stream<ReminderRule> applicable() {
        return planning.rules().stream().filter(rule -> rule.appliesIn(subject.phase()));
    }

    private Optional<Step> step(int version, ReminderRule rule, boolean anew) {
        var due = rule.timing().due();
        return due.anchor().isFact()
                ? Optional.of(waiting(version, rule, recordedAt()))
                : subject.moment(due, planning.zone()).map(moment -> timed(version, rule, moment, anew));
    }

    private Step timed(int version, ReminderRule rule, Instant due, boolean anew) {
        var step = waiting(version, rule, due);
        if (!due.isBefore(recordedAt())) {
            return step;
        }
        boolean covered = rule.isCoveredByNotice() || step.uselessAt(recordedAt()) || (!anew && isSaid(step));
        return covered ? step.in(Step.State.COVERED, null) : step.late(recordedAt());
    }

    /** Away and back: what was said about this very moment is not said a second time. */
    private boolean isSaid(Step step) {
        return known.stream()
                .filter(Step::said)
                .anyMatch(other ->
                        other.rule().equals(step.rule()) && other.intended().equals(step.intended()));
    }

    private Step waiting(int version, ReminderRule rule, Instant due) {
        return new Step(
                version,
                rule.code(),
                rule.timing().series(),
                due,
                null,
                staleAfter(rule),
                Step.State.WAITING,
                null,
                List.of());
    }

    private @Nullable Instant staleAfter(ReminderRule rule) {
        var limit = rule.timing().staleAfter();
        return limit == null ? null : subject.limit(limit, planning.zone()).orElse(null);
    }
}
