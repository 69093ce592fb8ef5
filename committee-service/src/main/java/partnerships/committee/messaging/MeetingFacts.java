package partnerships.committee.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import partnerships.committee.Committee;
import partnerships.committee.CommitteeEvent;
import partnerships.committee.Committees;
import partnerships.committee.Counting;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.MeetingEvents;
import partnerships.contracts.Required;
import partnerships.store.inbox.FactHandler;
import partnerships.time.Zones;

/** What follows for a committee from its own meetings: one that was held may satisfy a window, and one that was not opens it again. */
public final class MeetingFacts implements FactHandler {

    record Held(String meetingId, String committeeId, LocalDate heldOn, boolean quorumValid) {

        Held {
            Required.all(meetingId, committeeId, heldOn);
        }
    }

    record Corrected(
            String meetingId,
            String committeeId,
            boolean held,
            @Nullable Outcome outcome) {

        record Outcome(LocalDate heldOn, boolean quorumValid) {

            Outcome {
                Required.all(heldOn);
            }
        }

        Corrected {
            Required.all(meetingId, committeeId);
            if (held) {
                Required.all(outcome);
            }
        }

        /** Returns the day on which it counts; null if it does not. */
        @Nullable
        LocalDate countsOn() {
            return held && outcome != null && outcome.quorumValid() ? outcome.heldOn() : null;
        }
    }

    private final Committees committees;

    public MeetingFacts(Committees committees) {
        this.committees = committees;
    }

    @Override
    public void handle(CloudEvent fact) {
        switch (fact.type()) {
            case MeetingEvents.MeetingHeld.TYPE -> held(fact);
            case MeetingEvents.MeetingOutcomeCorrected.TYPE -> corrected(fact);
            default -> {}
        }
    }

    private void held(CloudEvent fact) {
        var held = EventJson.read(fact.data(), Held.class);
        if (held.quorumValid()) {
            react(
                    held.committeeId(),
                    fact,
                    committee -> new Counting(committee)
                            .met(
                                    held.meetingId(),
                                    held.heldOn(),
                                    fact.time().orElseGet(() -> startOf(held.heldOn(), committee))));
        }
    }

    private void corrected(CloudEvent fact) {
        var corrected = EventJson.read(fact.data(), Corrected.class);
        var day = corrected.countsOn();
        var at = fact.time().orElse(null);
        react(
                corrected.committeeId(),
                fact,
                committee -> new Counting(committee).metOtherwise(corrected.meetingId(), day, at));
    }

    private void react(String committeeId, CloudEvent fact, Function<Committee, List<CommitteeEvent>> decision) {
        committees.react(
                committeeId, fact, (current, _) -> current.map(decision).orElse(List.of()));
    }

    private static Instant startOf(LocalDate day, Committee committee) {
        return Zones.startOf(day, committee.charter().zone());
    }
}
