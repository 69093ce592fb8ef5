package partnerships.commitment.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import partnerships.commitment.Commitment;
import partnerships.commitment.CommitmentEvent;
import partnerships.commitment.CommitmentEvent.CommitmentRegistered;
import partnerships.contracts.AgreementEvents;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.store.document.AggregateStore;
import partnerships.store.inbox.FactHandler;

/**
 * Brings the commitments of an agreement to life when it is signed, and lets them follow corrections. A withdrawn or ended
 * agreement leaves its commitments as they are: whoever shows them looks at their agreement.
 */
public final class AgreementFacts implements FactHandler {

    private final AggregateStore<Commitment, CommitmentEvent> commitments;

    public AgreementFacts(AggregateStore<Commitment, CommitmentEvent> commitments) {
        this.commitments = commitments;
    }

    @Override
    public void handle(CloudEvent fact) {
        switch (fact.type()) {
            case AgreementEvents.AgreementSigned.TYPE -> register(fact);
            case AgreementEvents.AgreementFactCorrected.TYPE -> correct(fact);
            default -> {}
        }
    }

    private void register(CloudEvent fact) {
        var signed = EventJson.read(fact.data(), Signed.class);
        var parties = signed.parties().stream().map(Party::organisation).toList();
        for (var clause : signed.commitments()) {
            var registered = new CommitmentRegistered(
                    signed.agreementId(),
                    signed.reference(),
                    parties,
                    WireUndertaking.read(clause),
                    fact.time().orElse(null));
            commitments.react(
                    Commitment.idOf(signed.agreementId(), clause.clause()),
                    fact,
                    (current, _) -> once(current, registered));
        }
    }

    private static List<CommitmentEvent> once(Optional<Commitment> current, CommitmentRegistered registered) {
        return current.isPresent() ? List.of() : List.of(registered);
    }

    private void correct(CloudEvent fact) {
        var corrected = EventJson.read(fact.data(), Corrected.class);
        Instant validFrom = fact.time().orElse(null);
        for (var clause : corrected.content().commitments()) {
            var undertaking = WireUndertaking.read(clause);
            commitments.react(
                    Commitment.idOf(corrected.agreementId(), clause.clause()),
                    fact,
                    (current, _) -> current.map(commitment -> commitment.correct(undertaking, validFrom))
                            .orElse(List.of()));
        }
    }

    /** What this consumer reads of AgreementSigned. */
    record Signed(
            String agreementId,
            String reference,
            List<Party> parties,
            List<AgreementEvents.CommitmentClause> commitments) {}

    record Party(String organisation) {}

    /** What this consumer reads of AgreementFactCorrected. */
    record Corrected(String agreementId, Content content) {}

    record Content(List<AgreementEvents.CommitmentClause> commitments) {}
}
