package partnerships.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import partnerships.store.document.Command;
import partnerships.store.relay.BlockedOutboxes.Blocked;
import partnerships.store.relay.OutboxDesk;

/** Aggregates whose events cannot be sent, listed and decided upon. A decision names the event in the way: {@code <id>@<seq>}. */
@RestController
final class BlockedOutboxController {

    private static final String AGGREGATE = "aggregate";
    private static final String ID = "id";

    private final OutboxDesk desk;
    private final Audit audit;

    BlockedOutboxController(OutboxDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    record Found(String aggregate, Blocked blocked) {}

    /**
     * A blocked outbox.
     *
     * @param head id of the event in the way, which a decision names
     * @param events how many wait, the head among them
     * @param reason kind of the broker's refusal
     */
    record BlockedView(
            String aggregate, String id, String head, String type, int events, Instant since, String reason) {

        static BlockedView of(Found found) {
            Blocked blocked = found.blocked();
            return new BlockedView(
                    found.aggregate(),
                    blocked.id(),
                    blocked.head().id(),
                    blocked.head().type(),
                    blocked.events(),
                    blocked.since(),
                    blocked.reason());
        }
    }

    /**
     * What became of a decision.
     *
     * @param done whether it was blocked there; false if there was nothing left to decide
     */
    record DecisionView(String aggregate, String head, boolean done) {}

    /** Lists the aggregates whose events cannot be sent. */
    @GetMapping("/v1/operations/blocked-outboxes")
    PageAnswer<BlockedView> blockedOutboxes(Paging paging) {
        String aggregate = paging.last(AGGREGATE, String.class).orElse("");
        String id = paging.last(ID, String.class).orElse("");
        var found = new ArrayList<Found>();
        for (String each : desk.aggregates().tailSet(aggregate)) {
            String last = each.equals(aggregate) ? id : "";
            int wanted = paging.limit() + 1 - found.size();
            if (wanted > 0) {
                desk.blocked(each, last, wanted).forEach(blocked -> found.add(new Found(each, blocked)));
            }
        }
        return PageAnswer.of(
                List.copyOf(found),
                paging,
                BlockedView::of,
                last -> Map.of(AGGREGATE, last.aggregate(), ID, last.blocked().id()));
    }

    /**
     * Tries once more to send the event that is in the way.
     *
     * @param aggregate kind of the aggregate, as the list names it
     * @param head id of the event in the way
     */
    @PostMapping("/v1/operations/blocked-outboxes/{aggregate}/{head}/retry")
    DecisionView retryBlockedOutbox(@PathVariable String aggregate, @PathVariable String head, Caller caller) {
        boolean done = desk.retry(aggregate, position(head));
        return decided(caller, "retried", new DecisionView(aggregate, head, done));
    }

    /**
     * Tells in its place that it was skipped, and lets those behind it go.
     *
     * @param aggregate kind of the aggregate, as the list names it
     * @param head id of the event in the way
     */
    @PostMapping("/v1/operations/blocked-outboxes/{aggregate}/{head}/skip")
    DecisionView skipBlockedOutbox(
            @PathVariable String aggregate, @PathVariable String head, Caller caller, Command command) {
        boolean done = desk.skip(aggregate, position(head), command);
        return decided(caller, "skipped", new DecisionView(aggregate, head, done));
    }

    private DecisionView decided(Caller caller, String decision, DecisionView view) {
        audit.note(caller, decision, view.aggregate() + " " + view.head(), view.done() ? "done" : "nothing to do");
        return view;
    }

    private static Position position(String head) {
        try {
            return Position.parse(head);
        } catch (IllegalArgumentException e) {
            throw new Invalid("head", "FORMAT", "is the id of an event: <id>@<sequence>");
        }
    }
}
