package partnerships.committee.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerships.committee.Committee;
import partnerships.committee.CommitteeEvent;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.NotFound;
import partnerships.defaults.web.Versioned;
import partnerships.store.document.AggregateStore;

/** Committees are read here; they come to life with their agreements. */
@RestController
@RequestMapping("/v1/committees")
class CommitteeController {

    private static final int MOST = 200;

    private final AggregateStore<Committee, CommitteeEvent> committees;
    private final VisibleCommittees visible;

    CommitteeController(AggregateStore<Committee, CommitteeEvent> committees, VisibleCommittees visible) {
        this.committees = committees;
        this.visible = visible;
    }

    /** The committees of one agreement. */
    record Committees(List<CommitteeView> items) {}

    /** Answers a committee as it stands. */
    @GetMapping("/{id}")
    ResponseEntity<CommitteeView> byId(@PathVariable String id, Caller caller) {
        var stored = committees.find(id, visible.to(caller)).orElseThrow(() -> new NotFound("committee " + id));
        return Versioned.of(CommitteeView.of(stored), stored.version());
    }

    /**
     * Answers the committees of one agreement.
     *
     * @param agreementId id of the agreement
     * @param clause only the one that this clause made
     */
    @GetMapping
    Committees ofAgreement(
            @RequestParam String agreementId, @RequestParam(required = false) @Nullable String clause, Caller caller) {
        var criteria = visible.to(caller).and("state.origin.agreementId").is(agreementId);
        var wanted =
                clause == null ? criteria : criteria.and("state.origin.clause").is(clause);
        return new Committees(
                committees.find(wanted, MOST).stream().map(CommitteeView::of).toList());
    }
}
