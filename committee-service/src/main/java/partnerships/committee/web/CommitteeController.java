package partnerships.committee.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerships.committee.Committees;
import partnerships.committee.Confinement;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.NotFound;
import partnerships.defaults.web.Versioned;

/** Committees are read here; they come to life with their agreements. */
@RestController
@RequestMapping("/v1/committees")
class CommitteeController {

    private final Committees committees;

    CommitteeController(Committees committees) {
        this.committees = committees;
    }

    /** The committees of one agreement. */
    record CommitteesFound(List<CommitteeView> items) {}

    /** Answers a committee as it stands. */
    @GetMapping("/{id}")
    ResponseEntity<CommitteeView> byId(@PathVariable String id, Caller caller) {
        var stored = committees.visible(id, confinement(caller)).orElseThrow(() -> new NotFound("committee " + id));
        return Versioned.of(CommitteeView.of(stored), stored.version());
    }

    /**
     * Answers the committees of one agreement.
     *
     * @param agreementId id of the agreement
     * @param clause only the one that this clause made
     */
    @GetMapping
    CommitteesFound ofAgreement(
            @RequestParam String agreementId, @RequestParam(required = false) @Nullable String clause, Caller caller) {
        return new CommitteesFound(committees.ofAgreement(agreementId, confinement(caller)).stream()
                .filter(stored ->
                        clause == null || stored.aggregate().origin().clause().equals(clause))
                .map(CommitteeView::of)
                .toList());
    }

    private static Confinement confinement(Caller caller) {
        return new Confinement(caller.party());
    }
}
