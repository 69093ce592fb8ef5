package partnerships.committee.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import partnerships.committee.Committee;
import partnerships.committee.CommitteeEvent;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.MeetingEvents;
import partnerships.store.document.AggregateStore;
import partnerships.store.inbox.FactHandler;
import partnerships.time.Zones;

/** What follows for a committee from its own meetings: one that was held may satisfy a window. */
public final class MeetingFacts implements FactHandler {

    record Held(String meetingId, String committeeId, LocalDate heldOn, boolean quorumValid) {

        Held {
            Objects.requireNonNull(meetingId, "a field is missing");
            Objects.requireNonNull(committeeId, "a field is missing");
            Objects.requireNonNull(heldOn, "a field is missing");
        }
    }

    private final AggregateStore<Committee, CommitteeEvent> committees;

    public MeetingFacts(AggregateStore<Committee, CommitteeEvent> committees) {
        this.committees = committees;
    }

    @Override
    public void handle(CloudEvent fact) {
        if (!fact.type().equals(MeetingEvents.MeetingHeld.TYPE)) {
            return;
        }
        var held = EventJson.read(fact.data(), Held.class);
        if (held.quorumValid()) {
            committees.react(
                    held.committeeId(),
                    fact,
                    (current, _) -> current.map(committee ->
                                    committee.met(held.meetingId(), held.heldOn(), heldAt(fact, held, committee)))
                            .orElse(List.of()));
        }
    }

    private static Instant heldAt(CloudEvent fact, Held held, Committee committee) {
        return fact.time()
                .orElseGet(
                        () -> Zones.startOf(held.heldOn(), committee.charter().zone()));
    }
}
