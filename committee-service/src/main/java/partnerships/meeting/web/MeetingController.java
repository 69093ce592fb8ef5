package partnerships.meeting.web;

import static partnerships.defaults.web.DateRefusal.LOCAL_TIME_AMBIGUOUS;
import static partnerships.defaults.web.DateRefusal.LOCAL_TIME_MISSING;
import static partnerships.defaults.web.DateRefusal.OFFSET_INVALID;
import static partnerships.meeting.MeetingRefusal.AGENDA_EMPTY;
import static partnerships.meeting.MeetingRefusal.ALREADY_CONVENED;
import static partnerships.meeting.MeetingRefusal.ALREADY_SIGNED;
import static partnerships.meeting.MeetingRefusal.ATTENDANCE_INCOMPLETE;
import static partnerships.meeting.MeetingRefusal.COMMITTEE_DISSOLVED;
import static partnerships.meeting.MeetingRefusal.DATE_OUT_OF_RANGE;
import static partnerships.meeting.MeetingRefusal.END_NOT_AFTER_START;
import static partnerships.meeting.MeetingRefusal.GIVEN_AND_REMOVED;
import static partnerships.meeting.MeetingRefusal.HELD_IN_FUTURE;
import static partnerships.meeting.MeetingRefusal.MEETING_OVER;
import static partnerships.meeting.MeetingRefusal.MEETING_TOO_LONG;
import static partnerships.meeting.MeetingRefusal.NOBODY_EXPECTED;
import static partnerships.meeting.MeetingRefusal.NOTHING_CHANGED;
import static partnerships.meeting.MeetingRefusal.NOTICE_TOO_SHORT;
import static partnerships.meeting.MeetingRefusal.NOT_A_CONVOKER;
import static partnerships.meeting.MeetingRefusal.NOT_A_SEAT;
import static partnerships.meeting.MeetingRefusal.NOT_DRAFT;
import static partnerships.meeting.MeetingRefusal.NOT_HELD;
import static partnerships.meeting.MeetingRefusal.NOT_SCHEDULED;
import static partnerships.meeting.MeetingRefusal.NOT_STARTED;
import static partnerships.meeting.MeetingRefusal.NO_CONVOKER_STATED;
import static partnerships.meeting.MeetingRefusal.NO_OUTCOME;
import static partnerships.meeting.MeetingRefusal.OUTCOME_RECORDED;
import static partnerships.meeting.MeetingRefusal.SIGNED_IN_FUTURE;
import static partnerships.meeting.MeetingRefusal.START_NOT_IN_FUTURE;
import static partnerships.meeting.MeetingRefusal.START_PASSED;
import static partnerships.store.StoreRefusal.REFERENCE_INVALID;
import static partnerships.store.StoreRefusal.REFERENCE_TAKEN;

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
import partnerships.defaults.web.RefusesAlso;
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
    @Refuses(COMMITTEE_DISSOLVED)
    @RefusesAlso(store = {REFERENCE_INVALID, REFERENCE_TAKEN})
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
    @TakesAttendance
    @Refuses({HELD_IN_FUTURE, DATE_OUT_OF_RANGE})
    @RefusesAlso(store = {REFERENCE_INVALID, REFERENCE_TAKEN})
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
    @Refuses({
        NOT_DRAFT,
        COMMITTEE_DISSOLVED,
        END_NOT_AFTER_START,
        MEETING_TOO_LONG,
        START_NOT_IN_FUTURE,
        DATE_OUT_OF_RANGE,
        NOT_A_SEAT,
        NOBODY_EXPECTED
    })
    @RefusesAlso(dates = {LOCAL_TIME_MISSING, LOCAL_TIME_AMBIGUOUS, OFFSET_INVALID})
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
    @Refuses({MEETING_OVER, AGENDA_EMPTY, NOTHING_CHANGED})
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
    @Refuses({
        ALREADY_CONVENED,
        NOT_SCHEDULED,
        COMMITTEE_DISSOLVED,
        AGENDA_EMPTY,
        START_PASSED,
        NO_CONVOKER_STATED,
        DATE_OUT_OF_RANGE,
        NOT_A_CONVOKER,
        ALREADY_SIGNED,
        SIGNED_IN_FUTURE,
        NOTICE_TOO_SHORT
    })
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
    @Refuses({
        NOT_SCHEDULED,
        COMMITTEE_DISSOLVED,
        END_NOT_AFTER_START,
        MEETING_TOO_LONG,
        START_NOT_IN_FUTURE,
        DATE_OUT_OF_RANGE,
        GIVEN_AND_REMOVED,
        NOTHING_CHANGED,
        NOTICE_TOO_SHORT
    })
    @RefusesAlso(dates = {LOCAL_TIME_MISSING, LOCAL_TIME_AMBIGUOUS, OFFSET_INVALID})
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
    @Refuses(MEETING_OVER)
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
    @TakesAttendance
    @Refuses({OUTCOME_RECORDED, NOT_SCHEDULED, NOT_STARTED, ATTENDANCE_INCOMPLETE})
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
    @TakesAttendance
    @Refuses({NO_OUTCOME, NOT_HELD, HELD_IN_FUTURE, DATE_OUT_OF_RANGE, NOTHING_CHANGED, ATTENDANCE_INCOMPLETE})
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
