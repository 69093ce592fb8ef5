package partnerships.rows.web;

import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import partnerships.contracts.Position;
import partnerships.defaults.operations.Audit;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.Invalid;
import partnerships.defaults.web.PageAnswer;
import partnerships.defaults.web.Paging;
import partnerships.defaults.web.Problem;
import partnerships.rows.Waiting;
import partnerships.rows.WaitingDesk;
import partnerships.rows.WaitingDesk.Outcome;

/** Rows that wait for an event that is missing or cannot be read, for operators. */
@RestController
class WaitingRowsController {

    private static final String ID = "id";

    private final WaitingDesk desk;
    private final Audit audit;

    WaitingRowsController(WaitingDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * A row that waits.
     *
     * @param id of the aggregate
     * @param head id of the event that it waits for, which a decision names
     * @param since when the first event behind it was recorded, or the one that cannot be read
     */
    record WaitingView(String id, String head, Waiting.Reason reason, Instant since) {

        static WaitingView of(Waiting waiting) {
            return new WaitingView(waiting.id(), waiting.id() + "@" + waiting.seq(), waiting.reason(), waiting.since());
        }
    }

    /**
     * What became of a decision.
     *
     * @param done false if there was nothing left to decide
     */
    record DecidedView(String head, boolean done) {}

    /** Lists the rows that wait. */
    @GetMapping("/v1/operations/waiting-rows")
    PageAnswer<WaitingView> waitingRows(Paging paging) {
        var found = desk.after(paging.last(ID, String.class).orElse(""), paging.limit() + 1);
        return PageAnswer.of(found, paging, WaitingView::of, last -> Map.of(ID, last.id()));
    }

    /**
     * Lets a row go on without the event that it waits for.
     *
     * @param head id of that event
     */
    @PostMapping("/v1/operations/waiting-rows/{head}/skip")
    DecidedView skipWaitingRow(@PathVariable String head, Caller caller) {
        Position event = position(head);
        Outcome outcome = desk.skip(event.subject(), event.sequence());
        audit.note(caller, "skipped for the rows", head, outcome.name());
        if (outcome == Outcome.TOO_FAR) {
            throw new TooFar();
        }
        return new DecidedView(head, outcome == Outcome.DONE);
    }

    /**
     * Takes an event out of the history that its owner did not publish.
     *
     * @param event its id
     */
    @PostMapping("/v1/operations/events/{event}/set-aside")
    DecidedView setAside(@PathVariable String event, Caller caller) {
        Position position = position(event);
        Outcome outcome = desk.setAside(position.subject(), position.sequence());
        audit.note(caller, "set aside", event, outcome.name());
        return new DecidedView(event, outcome == Outcome.DONE);
    }

    private static Position position(String head) {
        try {
            return Position.parse(head);
        } catch (IllegalArgumentException e) {
            throw new Invalid("event", "FORMAT", "is the id of an event: <id>@<sequence>");
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooFar(TooFar e) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(HttpStatus.CONFLICT, "TOO_FAR", String.valueOf(e.getMessage())));
    }

    static final class TooFar extends RuntimeException {
        TooFar() {
            super("more than " + WaitingDesk.MOST_SKIPPED + " events are missing: set aside the one behind them");
        }
    }
}
