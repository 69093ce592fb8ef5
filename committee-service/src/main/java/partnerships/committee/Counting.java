package partnerships.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.committee.CommitteeEvent.CommitteeMet;
import partnerships.committee.CommitteeEvent.CommitteeMetReversed;

/** What a committee learns of its meetings: that one was held, at once or late, or otherwise than was said. */
public record Counting(Committee committee) {

    /** Learns of a meeting held with a valid quorum, at once or late; a meeting it knows changes nothing. */
    public List<CommitteeEvent> met(String meetingId, LocalDate heldOn, Instant heldAt) {
        if (committee.meetings().stream().anyMatch(known -> known.meetingId().equals(meetingId))) {
            return List.of();
        }
        var met = new CommitteeMet(meetingId, heldOn, heldAt);
        var then = new Windows(committee.after(met));
        var satisfied = then.committee().windows().stream()
                .filter(window -> window.contains(heldOn) && window.state() != Window.State.SATISFIED)
                .flatMap(window -> then.satisfaction(window).stream());
        return Stream.concat(Stream.of(met), satisfied).toList();
    }

    /**
     * Learns that a meeting was held on another day than was told, or not at all: windows that it kept are open again unless others
     * keep them, and what was concluded about them is concluded anew.
     *
     * @param heldOn null if it was not held, or does not count
     * @param at when that was told; null if unknown
     */
    public List<CommitteeEvent> metOtherwise(String meetingId, @Nullable LocalDate heldOn, @Nullable Instant at) {
        var known = committee.meetings().stream()
                .filter(meeting -> meeting.meetingId().equals(meetingId))
                .findFirst();
        if (known.map(CommitteeMeeting::heldOn).equals(Optional.ofNullable(heldOn))) {
            return List.of();
        }
        var causes = new ArrayList<CommitteeEvent>();
        known.ifPresent(_ -> causes.add(new CommitteeMetReversed(meetingId, at)));
        if (heldOn != null) {
            causes.add(new CommitteeMet(meetingId, heldOn, new Windows(committee).startOf(heldOn)));
        }
        var then = new Windows(committee.afterAll(causes));
        var judged = then.committee().windows().stream()
                .flatMap(window -> judgedAgain(then, window, known.map(CommitteeMeeting::heldOn)));
        return Stream.concat(causes.stream(), judged).toList();
    }

    /** What becomes of a window when its meetings turn out to be others. */
    private static Stream<CommitteeEvent> judgedAgain(Windows then, Window window, Optional<LocalDate> withoutOneOn) {
        if (window.state() != Window.State.SATISFIED) {
            return then.satisfaction(window).stream();
        }
        return withoutOneOn.filter(window::contains).stream()
                .flatMap(_ -> then.satisfaction(window).map(Stream::of).orElseGet(() -> then.opening(window).stream()));
    }
}
