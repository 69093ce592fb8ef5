package partnerships.meeting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import partnerships.committee.Confinement;
import partnerships.contracts.Position;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.CommandAnswer;
import partnerships.defaults.web.NotFound;
import partnerships.defaults.web.Versioned;
import partnerships.meeting.MeetingManagement;
import partnerships.meeting.Outcomes;
import partnerships.meeting.Planning;
import partnerships.meeting.web.MeetingRequests.AgendaRequest;
import partnerships.meeting.web.MeetingRequests.CancelRequest;
import partnerships.meeting.web.MeetingRequests.ConveneRequest;
import partnerships.meeting.web.MeetingRequests.CorrectOutcomeRequest;
import partnerships.meeting.web.MeetingRequests.HeldRequest;
import partnerships.meeting.web.MeetingRequests.OutcomeRequest;
import partnerships.meeting.web.MeetingRequests.ProposeRequest;
import partnerships.meeting.web.MeetingRequests.RescheduleRequest;
import partnerships.meeting.web.MeetingRequests.ScheduleRequest;
import partnerships.meeting.web.MeetingRequests.SeatRequest;
import partnerships.store.document.Command;

/** Meetings, from a proposal to their outcome. */
@RestController
@RequestMapping("/v1/meetings")
class MeetingController {

    private static final String PATH = "/v1/meetings/{id}";

    private final MeetingManagement management;

    MeetingController(MeetingManagement management) {
        this.management = management;
    }

    /** The meetings that have one reference. */
    record MeetingsFound(List<MeetingView> items) {}

    /** Answers a meeting as it stands. */
    @GetMapping("/{id}")
    ResponseEntity<MeetingView> byId(@PathVariable String id, Caller caller) {
        var stored = management.visible(id, confinement(caller)).orElseThrow(() -> new NotFound("meeting " + id));
        return Versioned.of(MeetingView.of(stored), stored.version());
    }

    /**
     * Answers the meetings that have this reference.
     *
     * @param reference its business reference in any spelling: case, width, kinds of dash and of space make no difference
     */
    @GetMapping
    MeetingsFound byReference(
            @RequestParam @NotBlank @Size(max = MeetingRequests.SPELLING_LENGTH) String reference, Caller caller) {
        return new MeetingsFound(management.byReference(reference, confinement(caller)).stream()
                .map(MeetingView::of)
                .toList());
    }

    /** Proposes a meeting, as yet without a date. */
    @PostMapping("/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CommandAnswer> propose(@Valid @RequestBody ProposeRequest request, Caller caller, Command command) {
        var agenda = Objects.requireNonNullElse(request.agenda(), List.<String>of());
        var position = management.begin(
                request.committeeId().toString(),
                confinement(caller),
                command,
                (committee, now) -> Planning.propose(committee, request.reference(), agenda, now));
        return CommandAnswer.created(position, PATH);
    }

    /** Records a meeting that was held before it was entered here, with its evidence. */
    @PostMapping("/held")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CommandAnswer> recordHeld(@Valid @RequestBody HeldRequest request, Caller caller, Command command) {
        var evidence = request.evidence().evidence();
        var position = management.begin(
                request.committeeId().toString(),
                confinement(caller),
                command,
                (committee, now) -> Outcomes.recordHeld(
                        committee, request.reference(), request.heldOn(), request.attended(), evidence, now));
        return CommandAnswer.created(position, PATH);
    }

    /** Gives it a date: local times, in the committee's zone unless another is named; later moves are by {@code reschedule}. */
    @PostMapping("/{id}/schedule")
    ResponseEntity<CommandAnswer> schedule(
            @PathVariable String id, @Valid @RequestBody ScheduleRequest request, Caller caller, Command command) {
        return done(management.change(
                id,
                confinement(caller),
                command,
                (meeting, committee, now) -> new Planning(meeting)
                        .schedule(request.slot(committee.zone()), request.expectedPosts(), committee, now)));
    }

    /** Replaces the agenda. */
    @PostMapping("/{id}/agenda")
    ResponseEntity<CommandAnswer> agenda(
            @PathVariable String id, @Valid @RequestBody AgendaRequest request, Caller caller, Command command) {
        return done(management.change(
                id,
                confinement(caller),
                command,
                (meeting, committee, now) -> new Planning(meeting).agenda(request.agenda(), committee, now)));
    }

    /**
     * Gives one part of the convocation: the caller's own, or one on paper. Who must is the committee's rule; the last one needed
     * convenes it.
     */
    @PostMapping("/{id}/convene")
    ResponseEntity<CommandAnswer> convene(
            @PathVariable String id, @Valid @RequestBody ConveneRequest request, Caller caller, Command command) {
        var confinement = confinement(caller);
        var reason = request.shortNoticeReason();
        return done(
                request.paper() == null
                        ? management.convene(id, confinement, command, request.post(), reason)
                        : management.conveneOnPaper(
                                id, confinement, command, request.paper().convocation(), reason));
    }

    /**
     * Moves it to another date or place. What is left out or null stays as it was: zone, place, link, and which of two instants a
     * local time is that stays. A place or link goes only if {@code remove} names it. One that was convened stays convened; parts
     * of a convocation that was not complete are void.
     */
    @PostMapping("/{id}/reschedule")
    ResponseEntity<CommandAnswer> reschedule(
            @PathVariable String id, @Valid @RequestBody RescheduleRequest request, Caller caller, Command command) {
        return done(management.change(
                id,
                confinement(caller),
                command,
                (meeting, committee, now) -> new Planning(meeting)
                        .reschedule(request.move(), request.reason(), committee, request.shortNoticeReason(), now)));
    }

    /** Cancels it. */
    @PostMapping("/{id}/cancel")
    ResponseEntity<CommandAnswer> cancel(
            @PathVariable String id, @Valid @RequestBody CancelRequest request, Caller caller, Command command) {
        return done(management.change(
                id,
                confinement(caller),
                command,
                (meeting, _, now) -> new Planning(meeting).cancel(request.reason(), now)));
    }

    /** Records that it was held, and who was there. */
    @PostMapping("/{id}/record-outcome")
    ResponseEntity<CommandAnswer> recordOutcome(
            @PathVariable String id, @Valid @RequestBody OutcomeRequest request, Caller caller, Command command) {
        var attendance = SeatRequest.all(request.attendance());
        return done(management.change(
                id,
                confinement(caller),
                command,
                (meeting, committee, now) ->
                        new Outcomes(meeting).recordOutcome(attendance, request.evidenceOrNone(), committee, now)));
    }

    /**
     * Corrects how it went, on the authority of a source. What is left out or null stays as recorded; an attendance is given whole.
     * What was recorded before stays on record.
     */
    @PostMapping("/{id}/correct-outcome")
    ResponseEntity<CommandAnswer> correctOutcome(
            @PathVariable String id,
            @Valid @RequestBody CorrectOutcomeRequest request,
            Caller caller,
            Command command) {
        return done(management.change(
                id,
                confinement(caller),
                command,
                (meeting, committee, now) ->
                        new Outcomes(meeting).correctOutcome(request.correction(), committee, now)));
    }

    private static Confinement confinement(Caller caller) {
        return new Confinement(caller.party());
    }

    private static ResponseEntity<CommandAnswer> done(Position position) {
        return CommandAnswer.done(position);
    }
}
