package partnerships.meeting.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import partnerships.committee.Committee;
import partnerships.committee.CommitteeEvent;
import partnerships.committee.web.VisibleCommittees;
import partnerships.contracts.Position;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.NotFound;
import partnerships.holder.PostHolders;
import partnerships.meeting.CommitteeTerms;
import partnerships.meeting.Convening;
import partnerships.meeting.Convocation.Convoker;
import partnerships.meeting.Meeting;
import partnerships.meeting.MeetingEvent;
import partnerships.meeting.Signature;
import partnerships.meeting.web.MeetingRequests.ConveneRequest;
import partnerships.meeting.web.MeetingRequests.PaperRequest;
import partnerships.store.Reference;
import partnerships.store.document.AggregateStore;
import partnerships.store.document.Command;
import partnerships.store.document.Stored;
import partnerships.time.Zones;

/**
 * Decides about a meeting by what its committee asks, for a caller who may see that committee. A party's user may convene its own
 * part and write nothing else.
 */
@Component
class MeetingManagement {

    private static final int MOST = 200;

    private final AggregateStore<Meeting, MeetingEvent> meetings;
    private final AggregateStore<Committee, CommitteeEvent> committees;
    private final VisibleCommittees visibleCommittees;
    private final PostHolders holders;
    private final InstantSource clock;

    MeetingManagement(
            AggregateStore<Meeting, MeetingEvent> meetings,
            AggregateStore<Committee, CommitteeEvent> committees,
            VisibleCommittees visibleCommittees,
            PostHolders holders,
            InstantSource clock) {
        this.meetings = meetings;
        this.committees = committees;
        this.visibleCommittees = visibleCommittees;
        this.holders = holders;
        this.clock = clock;
    }

    /** Decides by the terms of a committee. */
    @FunctionalInterface
    interface Decision {
        List<MeetingEvent> decide(Meeting meeting, CommitteeTerms committee, Instant now);
    }

    /** Decides how a meeting begins, by the terms of its committee. */
    @FunctionalInterface
    interface Beginning {
        List<MeetingEvent> decide(CommitteeTerms committee, Instant now);
    }

    /** @throws NotFound if it is not there for this caller */
    Stored<Meeting> visible(String id, Caller caller) {
        return find(id, caller).orElseThrow(() -> new NotFound("meeting " + id));
    }

    Optional<Stored<Meeting>> find(String id, Caller caller) {
        return meetings.find(id)
                .filter(meeting ->
                        committeeOf(meeting.aggregate().committeeId(), caller).isPresent());
    }

    List<Stored<Meeting>> visibleUnder(String reference, Caller caller) {
        return meetings.find(Criteria.where("state.referenceKey").is(Reference.key(reference)), MOST).stream()
                .filter(meeting ->
                        committeeOf(meeting.aggregate().committeeId(), caller).isPresent())
                .toList();
    }

    private Optional<Committee> committeeOf(String committeeId, Caller caller) {
        return committees.find(committeeId, visibleCommittees.to(caller)).map(Stored::aggregate);
    }

    /** Begins a meeting of a committee that the caller may see. */
    Position begin(String committeeId, Caller caller, Command command, Beginning beginning) {
        var committee = committeeOf(committeeId, caller)
                .map(TermsOfCommittee::of)
                .orElseThrow(() -> new NotFound("committee " + committeeId));
        requireStaff(caller);
        return meetings.create(command, (_, now) -> beginning.decide(committee, now));
    }

    /** Changes a meeting that the caller may see. */
    Position change(String id, Caller caller, Command command, Decision decision) {
        var committee = termsOf(id, caller);
        requireStaff(caller);
        return meetings.change(id, command, (meeting, now) -> decision.decide(meeting, committee, now));
    }

    /** Records the caller's own part of the convocation or, for staff, one on paper. */
    Position convene(String id, Caller caller, Command command, ConveneRequest request) {
        var committee = termsOf(id, caller);
        var reason = request.shortNoticeReason();
        if (request.paper() != null) {
            requireStaff(caller);
            var paper = onPaper(request.paper(), committee);
            return meetings.change(
                    id, command, (meeting, now) -> new Convening(meeting).convene(paper, committee, reason, now));
        }
        committee.requireConvokers();
        var own = ownPart(request.post(), caller, committee);
        return meetings.change(
                id,
                command.onOwnEntry(),
                (meeting, now) -> new Convening(meeting)
                        .convene(new Signature(own.post(), own.actedBy(), now, null), committee, reason, now));
    }

    private record Part(String post, String actedBy) {}

    /** The post that the caller holds today, or the one it stands in for. */
    private Part ownPart(@Nullable String wanted, Caller caller, CommitteeTerms committee) {
        var today = Zones.date(clock.instant(), committee.zone());
        var held = holders.heldBy(caller.sub(), today);
        return committee.convocation().convokers().stream()
                .filter(convoker -> wanted == null || convoker.post().equals(wanted))
                .flatMap(convoker -> actingFor(convoker, held))
                .findFirst()
                .orElseThrow(() ->
                        new AccessDeniedException("the caller holds no post that convenes this committee; these do: "
                                + committee.convocation().who()));
    }

    private static Stream<Part> actingFor(Convoker convoker, Set<String> held) {
        return Stream.concat(Stream.of(convoker.post()), convoker.substitutes().stream())
                .filter(held::contains)
                .map(actor -> new Part(convoker.post(), actor))
                .limit(1);
    }

    private static Signature onPaper(PaperRequest paper, CommitteeTerms committee) {
        var actedBy = paper.actedBy() == null ? paper.post() : paper.actedBy();
        var at = Zones.startOf(paper.signedOn(), committee.zone());
        return new Signature(paper.post(), actedBy, at, paper.evidence().evidence());
    }

    private CommitteeTerms termsOf(String meetingId, Caller caller) {
        return meetings.find(meetingId)
                .flatMap(meeting -> committeeOf(meeting.aggregate().committeeId(), caller))
                .map(TermsOfCommittee::of)
                .orElseThrow(() -> new NotFound("meeting " + meetingId));
    }

    private static void requireStaff(Caller caller) {
        if (caller.party().isPresent()) {
            throw new AccessDeniedException("a party's user writes only its own part of a convocation");
        }
    }
}
