package partnerships.plan.messaging;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import partnerships.contracts.CloudEvent;
import partnerships.plan.CadenceWindow;
import partnerships.plan.Meeting;
import partnerships.plan.Plans;
import partnerships.plan.WindowFact;
import partnerships.store.document.Command;

/**
 * Notes for each window which meetings are planned in it. Window and meeting come from different subjects, in any order: each writes its
 * own plan first and counts then, and the count is made inside the decision it is for, so that of two at once the later sees both.
 */
final class PlannedMeetings {

    private final Plans plans;
    private final FactPlanning planning;

    PlannedMeetings(Plans plans, FactPlanning planning) {
        this.plans = plans;
        this.planning = planning;
    }

    /** Counts anew for every window of the committee. */
    void recountAll(String committeeId, CloudEvent fact) {
        plans.ofWindows(committeeId).forEach(window -> recount(window.id(), fact));
    }

    /** Counts anew for one window; the same count again changes nothing. */
    void recount(String windowPlanId, CloudEvent fact) {
        var origin = new Command.Origin(
                fact.correlationId(), fact.id(), fact.traceparent().orElse(null));
        var command = new Command(fact.id(), null, null, true, origin);
        var circumstances = planning.planning(fact);
        plans.change(
                windowPlanId,
                command,
                (plan, _) -> plan.subject() instanceof CadenceWindow window
                        ? plan.hear(new WindowFact.MeetingsKnown(meetingsIn(window)), circumstances)
                        : List.of());
    }

    /** Returns the meetings that are planned in the window by now. */
    Set<String> meetingsIn(CadenceWindow window) {
        return plans.ofMeetings(window.committeeId()).stream()
                .map(stored -> (Meeting) stored.aggregate().subject())
                .filter(meeting -> meeting.plannedBetween(
                        window.terms().from(), window.terms().to()))
                .map(Meeting::subjectId)
                .collect(Collectors.toSet());
    }
}
