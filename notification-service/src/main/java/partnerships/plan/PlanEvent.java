package partnerships.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import partnerships.store.DomainEvent;

/** Something that happened to a plan. */
public sealed interface PlanEvent extends DomainEvent {

    /** What must be known of the subject was learned, or has changed. */
    record ReminderSubjectNoted(Subject subject, Instant notedAt) implements PlanEvent {
        @Override
        public Optional<Instant> occurredAt() {
            return Optional.of(notedAt);
        }
    }

    /** Steps were armed for a schedule version, WAITING or COVERED. */
    record ReminderPlanned(int scheduleVersion, List<Step> steps, Instant plannedAt) implements PlanEvent {
        public ReminderPlanned {
            steps = List.copyOf(steps);
        }

        @Override
        public Optional<Instant> occurredAt() {
            return Optional.of(plannedAt);
        }
    }

    /** A step is due and useful. */
    record ReminderFired(int scheduleVersion, String rule, Instant dueAt, List<String> merged) implements PlanEvent {
        public ReminderFired {
            merged = List.copyOf(merged);
        }

        @Override
        public Optional<Instant> occurredAt() {
            return Optional.of(dueAt);
        }
    }

    /** Every delivery of the step is there. */
    record ReminderCompleted(int scheduleVersion, String rule, List<String> deliveries, Instant completedAt)
            implements PlanEvent {
        public ReminderCompleted {
            deliveries = List.copyOf(deliveries);
        }

        @Override
        public Optional<Instant> occurredAt() {
            return Optional.of(completedAt);
        }
    }

    /** A step was useless by the time it could have been said. */
    record ReminderExpired(int scheduleVersion, String rule, Instant dueAt, String reason) implements PlanEvent {
        @Override
        public Optional<Instant> occurredAt() {
            return Optional.of(dueAt);
        }
    }

    /** A newer schedule version takes the place of waiting steps. */
    record ReminderSuperseded(int scheduleVersion, List<String> rules, Instant supersededAt) implements PlanEvent {
        public ReminderSuperseded {
            rules = List.copyOf(rules);
        }

        @Override
        public Optional<Instant> occurredAt() {
            return Optional.of(supersededAt);
        }
    }

    /** Waiting steps have lost their object. */
    record ReminderCancelled(int scheduleVersion, List<String> rules, String reason, Instant cancelledAt)
            implements PlanEvent {
        public ReminderCancelled {
            rules = List.copyOf(rules);
        }

        @Override
        public Optional<Instant> occurredAt() {
            return Optional.of(cancelledAt);
        }
    }
}
