package partnerships.plan.messaging;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.CommitteeEvents;
import partnerships.contracts.EventJson;
import partnerships.contracts.Required;
import partnerships.plan.CommitteeProfile;
import partnerships.plan.CommitteeProfile.SeatProfile;
import partnerships.plan.CommitteeProfiles;
import partnerships.plan.Plans;
import partnerships.plan.ReminderRules;
import partnerships.store.inbox.FactHandler;

/** Follows committees; {@link WindowFacts} follows their windows, and {@link MeetingFacts} their meetings. */
public final class CommitteeFacts implements FactHandler {

    private final CommitteeProfiles committees;
    private final WindowFacts windows;
    private final MeetingFacts meetings;

    public CommitteeFacts(Plans plans, CommitteeProfiles committees, ReminderRules rules, ZoneId systemZone) {
        this.committees = committees;
        var planning = new FactPlanning(plans, rules, systemZone);
        var plannedMeetings = new PlannedMeetings(plans, planning);
        this.windows = new WindowFacts(committees, planning, plannedMeetings);
        this.meetings = new MeetingFacts(planning, plannedMeetings);
    }

    @Override
    public void handle(CloudEvent fact) {
        switch (fact.type()) {
            case CommitteeEvents.CommitteeEstablished.TYPE, CommitteeEvents.CommitteeUpdated.TYPE -> noted(fact);
            default -> {
                windows.handle(fact);
                meetings.handle(fact);
            }
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
}
