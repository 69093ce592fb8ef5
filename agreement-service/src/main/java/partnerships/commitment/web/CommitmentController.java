package partnerships.commitment.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerships.agreement.Confinement;
import partnerships.commitment.Commitment;
import partnerships.commitment.Undertaking;
import partnerships.commitment.VisibleCommitments;
import partnerships.defaults.security.Caller;
import partnerships.defaults.web.NotFound;
import partnerships.defaults.web.Versioned;
import partnerships.store.document.Stored;

/** Who reads commitments. */
@RestController
@RequestMapping("/v1/commitments")
final class CommitmentController {

    private final VisibleCommitments commitments;

    CommitmentController(VisibleCommitments commitments) {
        this.commitments = commitments;
    }

    /** Answers a commitment as it stands. */
    @GetMapping("/{id}")
    ResponseEntity<CommitmentView> one(@PathVariable String id, Caller caller) {
        var stored = commitments
                .find(id, new Confinement(caller.party()))
                .orElseThrow(() -> new NotFound("commitment " + id));
        return Versioned.of(CommitmentView.of(stored), stored.version());
    }

    /**
     * Answers the commitments of one agreement, in the order of its clauses' names.
     *
     * @param agreementId id of the agreement
     */
    @GetMapping
    CommitmentsFound byAgreement(
            @RequestParam @NotNull @Pattern(regexp = "[0-9a-f-]{36}") String agreementId, Caller caller) {
        return new CommitmentsFound(commitments.ofAgreement(agreementId, new Confinement(caller.party())).stream()
                .map(CommitmentView::of)
                .sorted((one, other) ->
                        one.undertaking().clause().compareTo(other.undertaking().clause()))
                .toList());
    }

    /** The commitments of one agreement. */
    record CommitmentsFound(List<CommitmentView> items) {}

    /** A commitment as it stands. */
    record CommitmentView(
            String id, long version, String agreementId, String agreementReference, Undertaking undertaking) {

        static CommitmentView of(Stored<Commitment> stored) {
            var commitment = stored.aggregate();
            return new CommitmentView(
                    stored.id(),
                    stored.version(),
                    commitment.agreementId(),
                    commitment.agreementReference(),
                    commitment.undertaking());
        }
    }
}
