package partnerships.plan.messaging;

import java.util.List;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.ReminderEvents;
import partnerships.contracts.Topics;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.Step;
import partnerships.store.document.AggregateMessages;
import partnerships.store.document.EventMessage;

/** Tells what is planned, said and left unsaid about a subject. */
public final class PlanMessages implements AggregateMessages<Plan, PlanEvent> {

    @Override
    public String topic() {
        return Topics.NOTIFICATIONS;
    }

    @Override
    public String source() {
        return "/notification-service";
    }

    @Override
    public EventMessage write(Plan after, PlanEvent event) {
        return switch (event) {
            case PlanEvent.ReminderSubjectNoted(var subject, var at) ->
                new EventMessage(
                        ReminderEvents.ReminderSubjectNoted.TYPE, SubjectMessage.noted(after.id(), subject, at));
            case PlanEvent.ReminderPlanned e ->
                new EventMessage(ReminderEvents.ReminderPlanned.TYPE, planned(after, e));
            case PlanEvent.ReminderFired(int version, var rule, var dueAt, var merged) ->
                new EventMessage(
                        ReminderEvents.ReminderFired.TYPE,
                        new ReminderEvents.ReminderFired(after.id(), version, rule, dueAt, merged));
            case PlanEvent.ReminderCompleted(int version, var rule, var deliveries, var at) ->
                new EventMessage(
                        ReminderEvents.ReminderCompleted.TYPE,
                        new ReminderEvents.ReminderCompleted(after.id(), version, rule, deliveries, at));
            case PlanEvent.ReminderExpired(int version, var rule, var dueAt, var reason) ->
                new EventMessage(
                        ReminderEvents.ReminderExpired.TYPE,
                        new ReminderEvents.ReminderExpired(after.id(), version, rule, dueAt, reason));
            case PlanEvent.ReminderSuperseded(int version, var rules, var at) ->
                new EventMessage(
                        ReminderEvents.ReminderSuperseded.TYPE,
                        new ReminderEvents.ReminderSuperseded(after.id(), version, rules, at));
            case PlanEvent.ReminderCancelled(int version, var rules, var reason, var at) ->
                new EventMessage(
                        ReminderEvents.ReminderCancelled.TYPE,
                        new ReminderEvents.ReminderCancelled(after.id(), version, rules, reason, at));
        };
    }

    private static ReminderEvents.ReminderPlanned planned(Plan plan, PlanEvent.ReminderPlanned event) {
        var subject = plan.subject();
        return new ReminderEvents.ReminderPlanned(
                plan.id(),
                subject.kind().name(),
                subject.subjectId(),
                subject.agreementIds(),
                event.scheduleVersion(),
                event.steps().stream()
                        .map(step -> new ReminderEvents.Step(
                                step.rule(),
                                step.series(),
                                step.dueAt(),
                                step.since(),
                                step.staleAfter(),
                                step.state().name()))
                        .toList(),
                event.plannedAt());
    }

    @Override
    public PlanEvent read(CloudEvent message) {
        var data = message.data();
        return switch (message.type()) {
            case ReminderEvents.ReminderSubjectNoted.TYPE ->
                SubjectMessage.read(EventJson.read(data, ReminderEvents.ReminderSubjectNoted.class));
            case ReminderEvents.ReminderPlanned.TYPE ->
                planned(EventJson.read(data, ReminderEvents.ReminderPlanned.class));
            case ReminderEvents.ReminderFired.TYPE -> {
                var told = EventJson.read(data, ReminderEvents.ReminderFired.class);
                yield new PlanEvent.ReminderFired(told.scheduleVersion(), told.rule(), told.dueAt(), told.merged());
            }
            case ReminderEvents.ReminderCompleted.TYPE -> {
                var told = EventJson.read(data, ReminderEvents.ReminderCompleted.class);
                yield new PlanEvent.ReminderCompleted(
                        told.scheduleVersion(), told.rule(), told.deliveries(), told.completedAt());
            }
            case ReminderEvents.ReminderExpired.TYPE -> {
                var told = EventJson.read(data, ReminderEvents.ReminderExpired.class);
                yield new PlanEvent.ReminderExpired(told.scheduleVersion(), told.rule(), told.dueAt(), told.reason());
            }
            case ReminderEvents.ReminderSuperseded.TYPE -> {
                var told = EventJson.read(data, ReminderEvents.ReminderSuperseded.class);
                yield new PlanEvent.ReminderSuperseded(told.scheduleVersion(), told.rules(), told.supersededAt());
            }
            case ReminderEvents.ReminderCancelled.TYPE -> {
                var told = EventJson.read(data, ReminderEvents.ReminderCancelled.class);
                yield new PlanEvent.ReminderCancelled(
                        told.scheduleVersion(), told.rules(), told.reason(), told.cancelledAt());
            }
            default -> throw new IllegalArgumentException("no event of a plan: " + message.type());
        };
    }

    private static PlanEvent planned(ReminderEvents.ReminderPlanned told) {
        var steps = told.steps().stream()
                .map(step -> new Step(
                        told.scheduleVersion(),
                        step.rule(),
                        step.series(),
                        step.dueAt(),
                        step.since(),
                        step.staleAfter(),
                        Step.State.valueOf(step.state()),
                        null,
                        List.of()))
                .toList();
        return new PlanEvent.ReminderPlanned(told.scheduleVersion(), steps, told.plannedAt());
    }
}
