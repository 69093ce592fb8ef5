package partnerships.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.delivery.Deliveries;
import partnerships.delivery.Delivery;
import partnerships.delivery.Notice;
import partnerships.plan.Category;
import partnerships.plan.Meeting;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.PlanEvent.ReminderCompleted;
import partnerships.plan.PlanEvent.ReminderExpired;
import partnerships.plan.ReminderRule;
import partnerships.plan.ReminderRules;
import partnerships.plan.Step;
import partnerships.plan.StepAudience;
import partnerships.store.document.Command;
import partnerships.store.document.Failures;
import partnerships.store.document.IdempotencyKey;
import partnerships.store.document.Stored;
import partnerships.store.job.JobWorker;
import partnerships.time.Zones;

/**
 * Makes the deliveries of steps that fire. Each has an id of its own, derived from what it is: after a crash half-way those that are
 * there are found, and the step is done when all are.
 */
public final class StepFiring implements JobWorker<Plan, PlanEvent>, StepAudience {

    private static final Logger log = LoggerFactory.getLogger(StepFiring.class);
    private static final Duration UNTIL_FACTS_ARRIVE = Duration.ofSeconds(30);
    private static final String ACTOR = "notification-service";

    private final Audience audience;
    private final ReminderRules rules;
    private final Deliveries deliveries;
    private final ZoneId systemZone;

    /** @param systemZone in whose days posts are held */
    public StepFiring(Audience audience, ReminderRules rules, Deliveries deliveries, ZoneId systemZone) {
        this.audience = audience;
        this.rules = rules;
        this.deliveries = deliveries;
        this.systemZone = systemZone;
    }

    @Override
    public Outcome<PlanEvent> attempt(Stored<Plan> stored, int attempt, Instant now) {
        var plan = stored.aggregate();
        var events = new ArrayList<PlanEvent>();
        for (var step : plan.firing()) {
            fire(stored, step, now).ifPresent(made -> events.addAll(plan.complete(step, made, now)));
        }
        return events.isEmpty() ? new Outcome.Again<>(UNTIL_FACTS_ARRIVE) : new Outcome.Settled<>(events);
    }

    /** Each step ends by itself: one that cannot become deliveries keeps no other from doing so. */
    @Override
    public List<PlanEvent> giveUp(Stored<Plan> stored, int attempt, Instant now) {
        var plan = stored.aggregate();
        var events = new ArrayList<PlanEvent>();
        for (var step : plan.firing()) {
            try {
                fire(stored, step, now).ifPresent(made -> events.addAll(plan.complete(step, made, now)));
            } catch (RuntimeException | Error e) {
                if (Failures.passes(e)) {
                    throw e;
                }
                log.error("{}: step {} is given up: {}", plan.id(), step.rule(), Failures.describe(e));
                events.addAll(plan.giveUp(step));
            }
        }
        return events;
    }

    /** Two attempts may have been at work on different steps: each step is completed once. */
    @Override
    public boolean isNews(Plan plan, PlanEvent event) {
        return switch (event) {
            case ReminderCompleted(var version, var rule, var _, var _) -> isFiring(plan, version, rule);
            case ReminderExpired(var version, var rule, var _, var _) -> isFiring(plan, version, rule);
            default -> false;
        };
    }

    private static boolean isFiring(Plan plan, int version, String rule) {
        return plan.firing().stream()
                .anyMatch(
                        step -> step.scheduleVersion() == version && step.rule().equals(rule));
    }

    /**
     * Returns the ids of the step's deliveries; nothing while a fact is lacking. A post of which too little has been heard keeps nobody
     * else waiting, and is not waited for when the step is of no more use: whoever is told of that can act.
     */
    private Optional<List<String>> fire(Stored<Plan> stored, Step step, Instant now) {
        var plan = stored.aggregate();
        return audience.of(plan, step, Zones.date(now, systemZone)).flatMap(concerned -> {
            var reached = concerned.recipients().stream()
                    .filter(recipient -> concerned.isKnown(recipient) || step.uselessAt(now))
                    .toList();
            var made = reached.stream()
                    .map(recipient -> deliver(stored, notice(plan, step, recipient, concerned), recipient))
                    .toList();
            return made.size() == concerned.recipients().size() ? Optional.of(made) : Optional.empty();
        });
    }

    @Override
    public boolean isAnybody(Plan plan, Step step, Instant now) {
        return audience.of(plan, step, Zones.date(now, systemZone))
                .map(concerned -> !concerned.recipients().isEmpty())
                .orElse(true);
    }

    private Notice notice(Plan plan, Step step, Recipient recipient, Audience.Concerned concerned) {
        var subject = plan.subject();
        var rule = rules.find(step.rule());
        return new Notice(
                new Notice.About(plan.id(), subject.kind().name(), subject.subjectId(), subject.agreementIds()),
                new Notice.Occasion(step.scheduleVersion(), step.rule(), step.dueAt(), step.staleAfter()),
                new Notice.Addressee(recipient.id(), recipient.post(), "MAIL", recipient.language()),
                rule.map(ReminderRule::category).orElse(Category.REMINDER).name(),
                rule.filter(row -> row.timing().due().anchor().changesCalendars())
                        .filter(_ -> concerned.invited().contains(recipient.id()))
                        .map(_ -> calendarSequence(plan))
                        .orElse(null));
    }

    private static @Nullable Integer calendarSequence(Plan plan) {
        return plan.subject() instanceof Meeting meeting ? meeting.calendarSequence() : null;
    }

    private String deliver(Stored<Plan> plan, Notice notice, Recipient recipient) {
        var id = Delivery.idOf(notice);
        var cause = plan.id() + "@" + plan.version();
        var command =
                new Command(ACTOR, new IdempotencyKey(id, id), null, true, new Command.Origin(plan.id(), cause, null));
        deliveries.create(
                id,
                command,
                (_, now) -> recipient
                        .obstacle()
                        .map(reason -> Delivery.suppressedFromTheStart(notice, reason, now))
                        .orElseGet(() -> Delivery.queue(notice, now)));
        return id;
    }
}
