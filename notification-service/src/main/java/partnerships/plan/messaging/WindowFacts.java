package partnerships.plan.messaging;

import java.time.LocalDate;
import java.util.List;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.CommitteeEvents;
import partnerships.contracts.EventJson;
import partnerships.contracts.Required;
import partnerships.plan.CadenceWindow;
import partnerships.plan.CommitteeProfile;
import partnerships.plan.CommitteeProfiles;
import partnerships.plan.Subject;
import partnerships.plan.WindowFact;

/** Follows cadence windows: each has its plan, and counts the meetings that are planned in it. */
final class WindowFacts {

    private final CommitteeProfiles committees;
    private final FactPlanning plans;
    private final PlannedMeetings plannedMeetings;

    WindowFacts(CommitteeProfiles committees, FactPlanning plans, PlannedMeetings plannedMeetings) {
        this.committees = committees;
        this.plans = plans;
        this.plannedMeetings = plannedMeetings;
    }

    void handle(CloudEvent fact) {
        switch (fact.type()) {
            case CommitteeEvents.CadenceWindowOpened.TYPE -> opened(fact);
            case CommitteeEvents.CadenceWindowSatisfied.TYPE -> closed(fact, new WindowFact.Closed("SUBJECT_DONE"));
            case CommitteeEvents.CadenceWindowBreached.TYPE -> closed(fact, new WindowFact.Breached());
            case CommitteeEvents.CadenceWindowWithdrawn.TYPE ->
                closed(fact, new WindowFact.Closed("SUBJECT_WITHDRAWN"));
            default -> {}
        }
    }

    private void opened(CloudEvent fact) {
        var data = EventJson.read(fact.data(), Window.class);
        int noticeDays = committees
                .find(data.committeeId())
                .map(CommitteeProfile::noticeDays)
                .orElse(0);
        var terms = new CadenceWindow.Terms(data.from(), data.to(), data.required(), data.informational(), noticeDays);
        var unknown = new CadenceWindow(
                data.windowId(),
                data.committeeId(),
                List.of(data.agreementId()),
                terms,
                CadenceWindow.Status.OPEN,
                List.of());
        plans.follow(unknown, fact, () -> new WindowFact.Opened(terms, plannedMeetings.meetingsIn(unknown)));
        plannedMeetings.recount(unknown.planId(), fact);
    }

    private void closed(CloudEvent fact, WindowFact how) {
        var data = EventJson.read(fact.data(), Closed.class);
        plans.followIfPlanned(Subject.planId(Subject.Kind.CADENCE_WINDOW, data.windowId()), fact, how);
    }

    record Window(
            String committeeId,
            String agreementId,
            String windowId,
            LocalDate from,
            LocalDate to,
            int required,
            boolean informational) {
        Window {
            Required.all(committeeId, agreementId, windowId, from, to);
        }
    }

    record Closed(String windowId) {
        Closed {
            Required.all(windowId);
        }
    }
}
