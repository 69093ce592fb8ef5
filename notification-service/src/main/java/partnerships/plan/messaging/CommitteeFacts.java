package partnerships.plan.messaging;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.CommitteeEvents;
import partnerships.contracts.EventJson;
import partnerships.plan.CadenceWindow;
import partnerships.plan.CommitteeProfile;
import partnerships.plan.CommitteeProfile.SeatProfile;
import partnerships.plan.CommitteeProfiles;
import partnerships.plan.Plans;
import partnerships.plan.ReminderRules;
import partnerships.plan.Subject;
import partnerships.plan.WindowFact;
import partnerships.store.inbox.FactHandler;

/** Follows committees and their windows; what is published about meetings goes to {@link MeetingFacts}. */
public final class CommitteeFacts implements FactHandler {

    private final CommitteeProfiles committees;
    private final FactPlanning plans;
    private final PlannedMeetings plannedMeetings;
    private final MeetingFacts meetings;

    public CommitteeFacts(Plans plans, CommitteeProfiles committees, ReminderRules rules, ZoneId systemZone) {
        this.committees = committees;
        this.plans = new FactPlanning(plans, rules, systemZone);
        this.plannedMeetings = new PlannedMeetings(plans, this.plans);
        this.meetings = new MeetingFacts(this.plans, plannedMeetings);
    }

    @Override
    public void handle(CloudEvent fact) {
        switch (fact.type()) {
            case CommitteeEvents.CommitteeEstablished.TYPE, CommitteeEvents.CommitteeUpdated.TYPE -> noted(fact);
            case CommitteeEvents.CadenceWindowOpened.TYPE -> opened(fact);
            case CommitteeEvents.CadenceWindowSatisfied.TYPE -> closed(fact, new WindowFact.Closed("SUBJECT_DONE"));
            case CommitteeEvents.CadenceWindowBreached.TYPE -> closed(fact, new WindowFact.Breached());
            case CommitteeEvents.CadenceWindowWithdrawn.TYPE ->
                closed(fact, new WindowFact.Closed("SUBJECT_WITHDRAWN"));
            default -> meetings.handle(fact);
        }
    }

    private void noted(CloudEvent fact) {
        var data = EventJson.read(fact.data(), Committee.class);
        committees.note(new CommitteeProfile(
                data.committeeId(),
                data.agreementId(),
                data.agreementReference(),
                data.name(),
                data.noticeDays() == null ? 0 : data.noticeDays(),
                data.seats().stream()
                        .map(seat -> new SeatProfile(seat.post(), seat.organisation(), seat.role(), seat.substitutes()))
                        .toList()));
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

    record Committee(
            String committeeId,
            String agreementId,
            String agreementReference,
            Map<String, String> name,
            List<Seat> seats,
            @Nullable Integer noticeDays) {
        Committee {
            Required.all(committeeId, agreementId, agreementReference, name, seats);
        }
    }

    record Seat(String post, String organisation, String role, List<String> substitutes) {
        Seat {
            Required.all(post, organisation, role, substitutes);
        }
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
