package partnerships.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.plan.PlanEvent.ReminderPlanned;

/** Turns rules into steps for a subject as it now is. */
record Arming(Subject subject, Planning planning) {

    Instant recordedAt() {
        return planning.recordedAt();
    }

    ReminderPlanned planned(int version, List<Step> steps) {
        return new ReminderPlanned(version, steps, recordedAt());
    }

    /** Returns what all rules ask for in the subject's phase; nothing if nothing is to be said about it. */
    List<Step> all(int version, Set<Anchor> facts, boolean lateIsDue) {
        return subject.concerns()
                ? applicable()
                        .filter(rule -> rule.isCalledFor(facts))
                        .flatMap(rule -> step(version, rule, lateIsDue).stream())
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

    boolean endedWithItsPhase(String code) {
        return planning.rules().stream()
                .filter(rule -> rule.code().equals(code))
                .anyMatch(rule -> !rule.appliesIn(subject.phase()));
    }

    private Stream<ReminderRule> applicable() {
        return planning.rules().stream().filter(rule -> rule.appliesIn(subject.phase()));
    }

    private Optional<Step> step(int version, ReminderRule rule, boolean lateIsDue) {
        var due = rule.timing().due();
        return due.anchor().isFact()
                ? Optional.of(waiting(version, rule, recordedAt()))
                : subject.moment(due, planning.zone()).map(moment -> timed(version, rule, moment, lateIsDue));
    }

    private Step timed(int version, ReminderRule rule, Instant due, boolean lateIsDue) {
        if (!due.isBefore(recordedAt())) {
            return waiting(version, rule, due);
        }
        return lateIsDue
                ? waiting(version, rule, recordedAt())
                : waiting(version, rule, due).in(Step.State.COVERED, null);
    }

    private Step waiting(int version, ReminderRule rule, Instant due) {
        return new Step(
                version,
                rule.code(),
                rule.timing().series(),
                due,
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
