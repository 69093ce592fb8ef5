package partnerships.meeting;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.committee.Committee;
import partnerships.committee.Committees;
import partnerships.committee.Confinement;
import partnerships.contracts.Position;
import partnerships.meeting.Convocation.Convoker;
import partnerships.post.Posts;
import partnerships.store.NotAllowed;
import partnerships.store.document.Command;
import partnerships.store.document.StoreException.NotFound;
import partnerships.store.document.Stored;
import partnerships.time.Zones;

/**
 * Decides about a meeting by what its committee asks, for a caller who may see that committee. A party's user may convene its own
 * part and write nothing else.
 */
public final class MeetingManagement {

    private final Meetings meetings;
    private final Committees committees;
    private final Posts posts;
    private final InstantSource clock;

    public MeetingManagement(Meetings meetings, Committees committees, Posts posts, InstantSource clock) {
        this.meetings = meetings;
        this.committees = committees;
        this.posts = posts;
        this.clock = clock;
    }

    /** Decides by the terms of a committee. */
    @FunctionalInterface
    public interface Decision {
        List<MeetingEvent> decide(Meeting meeting, CommitteeTerms committee, Instant now);
    }

    /** Decides how a meeting begins, by the terms of its committee. */
    @FunctionalInterface
    public interface Beginning {
        List<MeetingEvent> decide(CommitteeTerms committee, Instant now);
    }

    /** Returns the meeting, if its committee is there for whoever is so confined. */
    public Optional<Stored<Meeting>> visible(String id, Confinement confinement) {
        return meetings.find(id).filter(meeting -> isVisible(meeting, confinement));
    }

    /** Returns the meetings that have this reference and whose committees are there for whoever is so confined. */
    public List<Stored<Meeting>> byReference(String reference, Confinement confinement) {
        return meetings.byReference(reference).stream()
                .filter(meeting -> isVisible(meeting, confinement))
                .toList();
    }

    /**
     * Begins a meeting of a committee.
     *
     * @throws NotFound if the committee is not there for the caller
     * @throws NotAllowed to a party's user
     */
    public Position begin(String committeeId, Confinement confinement, Command command, Beginning beginning) {
        var committee = committeeOf(committeeId, confinement)
                .map(known -> TermsOfCommittee.of(known, posts))
                .orElseThrow(() -> new NotFound("committee " + committeeId));
        confinement.requireStaff();
        return meetings.create(command, (_, now) -> beginning.decide(committee, now));
    }

    /**
     * Changes a meeting.
     *
     * @throws NotFound if its committee is not there for the caller
     * @throws NotAllowed to a party's user
     */
    public Position change(String id, Confinement confinement, Command command, Decision decision) {
        var committee = termsOf(id, confinement);
        confinement.requireStaff();
        return meetings.change(id, command, (meeting, now) -> decision.decide(meeting, committee, now));
    }

    /**
     * Records the caller's own part of the convocation.
     *
     * @param post which of the caller's posts convenes; null if any that must
     * @throws NotFound if its committee is not there for the caller
     * @throws NotAllowed if the caller holds no post today that convenes the committee, or stands in for one
     */
    public Position convene(
            String id,
            Confinement confinement,
            Command command,
            @Nullable String post,
            @Nullable String shortNoticeReason) {
        var committee = termsOf(id, confinement);
        committee.requireConvokers();
        var own = ownPart(post, command.actor(), committee);
        return meetings.change(
                id,
                command.onOwnEntry(),
                (meeting, now) -> new Convening(meeting)
                        .convene(
                                new Signature(own.post(), own.actedBy(), now, null),
                                committee,
                                shortNoticeReason,
                                now));
    }

    /**
     * Records a part of the convocation that was signed on paper.
     *
     * @throws NotFound if its committee is not there for the caller
     * @throws NotAllowed to a party's user
     */
    public Position conveneOnPaper(
            String id,
            Confinement confinement,
            Command command,
            PaperConvocation paper,
            @Nullable String shortNoticeReason) {
        return change(
                id,
                confinement,
                command,
                (meeting, committee, now) -> new Convening(meeting)
                        .convene(paper.signature(committee.zone()), committee, shortNoticeReason, now));
    }

    private record Part(String post, String actedBy) {}

    /** The post that the caller holds today, or the one it stands in for. */
    private Part ownPart(@Nullable String wanted, String personId, CommitteeTerms committee) {
        var today = Zones.date(clock.instant(), committee.zone());
        var held = posts.heldBy(personId, today);
        return committee.convocation().convokers().stream()
                .filter(convoker -> wanted == null || convoker.post().equals(wanted))
                .flatMap(convoker -> actingFor(convoker, held))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("the caller holds no post that convenes this committee; these do: "
                        + committee.convocation().who()));
    }

    private static Stream<Part> actingFor(Convoker convoker, Set<String> held) {
        return Stream.concat(Stream.of(convoker.post()), convoker.substitutes().stream())
                .filter(held::contains)
                .map(actor -> new Part(convoker.post(), actor))
                .limit(1);
    }

    private CommitteeTerms termsOf(String meetingId, Confinement confinement) {
        return meetings.find(meetingId)
                .flatMap(meeting -> committeeOf(meeting.aggregate().committeeId(), confinement))
                .map(known -> TermsOfCommittee.of(known, posts))
                .orElseThrow(() -> new NotFound("meeting " + meetingId));
    }

    private boolean isVisible(Stored<Meeting> meeting, Confinement confinement) {
        return committeeOf(meeting.aggregate().committeeId(), confinement).isPresent();
    }

    private Optional<Committee> committeeOf(String committeeId, Confinement confinement) {
        return committees.visible(committeeId, confinement).map(Stored::aggregate);
    }
}
