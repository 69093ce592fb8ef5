package partnerships.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import partnerships.contracts.CloudEvent;
import partnerships.delivery.DeliveryEvent.NotificationQueued;
import partnerships.delivery.messaging.DeliveryMessages;
import partnerships.plan.Plan;
import partnerships.plan.PlanEvent;
import partnerships.plan.PlanEvent.ReminderCompleted;
import partnerships.plan.PlanEvent.ReminderFired;
import partnerships.plan.Step;
import partnerships.plan.messaging.PlanMessages;
import partnerships.store.document.OutboxEvent;
import partnerships.store.inbox.InboxPositions;

/** Compares, when all is at rest, what was told, what was planned and what was made of it. */
final class PlanAuditor {

    private static final Set<Step.State> UNFINISHED = Set.of(Step.State.WAITING, Step.State.FIRING);

    /** Rules that concern somebody whatever becomes of a meeting. */
    private static final Set<String> FOR_THE_SECRETARY =
            Set.of("meeting-t-30d", "meeting-t-2d", "meeting-t-1d", "meeting-outcome-missing");

    private final PlanWorld.Shared shared;
    private final List<String> breaches = new ArrayList<>();
    private final Map<String, Plan> plans = new HashMap<>();
    private final Set<String> completed = new HashSet<>();

    PlanAuditor(PlanWorld.Shared shared) {
        this.shared = shared;
    }

    List<String> breaches() {
        everythingHeard();
        shared.plans().committed().forEach(this::live);
        plans.forEach((id, plan) -> plan.steps().stream()
                .filter(step -> UNFINISHED.contains(step.state()))
                .forEach(step -> breaches.add("I7: " + id + " still has " + step)));
        oneDeliveryEach();
        return breaches;
    }

    /** I4: the inbox stands where the log ends, and each meeting has its plan. */
    private void everythingHeard() {
        var last = new HashMap<String, Long>();
        for (CommitteeLog.Entry record : shared.log()) {
            var fact = CloudEvent.of(
                    record.message().getHeaders(), record.message().getPayload());
            last.merge(fact.subject(), fact.sequence(), Math::max);
        }
        last.forEach((subject, sequence) -> {
            var at = shared.positions().find(new InboxPositions.Key(PlanNode.CONSUMER, subject));
            if (!at.equals(Optional.of(new InboxPositions.At(sequence, false)))) {
                breaches.add("I4: " + subject + " was told up to " + sequence + ", but heard up to " + at);
            }
            if (!subject.equals("committee") && seenBy(subject) == 0) {
                breaches.add("I4: " + subject + " has no plan");
            }
        });
    }

    private long seenBy(String meeting) {
        return shared.plans().ids().stream()
                .flatMap(id -> shared.plans().load(id).stream())
                .filter(plan -> plan.seen().containsKey(meeting))
                .count();
    }

    /** A step fires once, not before it is due, and is completed once. */
    private void live(OutboxEvent event) {
        var fact = CloudEvent.of(event.headers(), event.data());
        PlanEvent happened = PlanMessages.CODEC.read(fact);
        plans.compute(fact.subject(), (id, plan) -> plan == null ? Plan.born(id, happened) : plan.after(happened));
        if (happened instanceof ReminderFired fired) {
            Instant recorded = fact.recordedTime();
            if (recorded.isBefore(fired.dueAt())) {
                breaches.add("I7: " + event.id() + " fired at " + recorded + ", before " + fired.dueAt());
            }
        }
        if (happened instanceof ReminderCompleted(var version, var rule, var deliveries, var _)) {
            if (!completed.add(fact.subject() + "/" + version + "/" + rule)) {
                breaches.add("I7: " + event.id() + " completes " + rule + " again");
            }
            deliveries.stream()
                    .filter(delivery -> !shared.deliveries().ids().contains(delivery))
                    .forEach(delivery -> breaches.add("I7: " + event.id() + " names a delivery that is not there"));
        }
    }

    /** I7: each step that was completed has one delivery per recipient and channel, and no other has any. */
    private void oneDeliveryEach() {
        var made = new HashSet<String>();
        var steps = new HashSet<String>();
        for (OutboxEvent event : shared.deliveries().committed()) {
            if (!(DeliveryMessages.CODEC.read(CloudEvent.of(event.headers(), event.data()))
                    instanceof NotificationQueued(var notice, var _))) {
                continue;
            }
            var occasion = notice.occasion();
            String step = notice.about().planId() + "/" + occasion.scheduleVersion() + "/" + occasion.rule();
            steps.add(step);
            if (!made.add(
                    step + "/" + notice.to().recipient() + "/" + notice.to().channel())) {
                breaches.add("I7: " + step + " was said twice to " + notice.to().recipient());
            }
        }
        completed.stream()
                .filter(step ->
                        !steps.contains(step) && FOR_THE_SECRETARY.stream().anyMatch(step::endsWith))
                .forEach(step -> breaches.add("I7: " + step + " is done, but nobody was told"));
        steps.stream()
                .filter(step -> !completed.contains(step))
                .forEach(step -> breaches.add("I7: " + step + " was said, but is not done"));
    }
}
