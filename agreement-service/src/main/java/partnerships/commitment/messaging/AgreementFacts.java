package partnerships.commitment.messaging;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import partnerships.commitment.Commitment;
import partnerships.commitment.CommitmentEvent.CommitmentRegistered;
import partnerships.commitment.Commitments;
import partnerships.commitment.Undertaking;
import partnerships.contracts.AgreementData;
import partnerships.contracts.AgreementEvents;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.store.inbox.FactHandler;

/**
 * Brings the commitments of an agreement to life when it is signed, and lets them follow corrections. A withdrawn or ended
 * agreement leaves its commitments as they are: whoever shows them looks at their agreement.
 */
public final class AgreementFacts implements FactHandler {

    /** A clause is published by commitments as it is by their agreements. */
    private static final Function<AgreementData.CommitmentClause, Undertaking> UNDERTAKING =
            CommitmentMessages.CODEC.reader(Undertaking.class, AgreementData.CommitmentClause.class);

    private final Commitments commitments;

    public AgreementFacts(Commitments commitments) {
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
        for (var undertaking : signed.undertakings()) {
            var registered = new CommitmentRegistered(
                    signed.agreementId(),
                    signed.reference(),
                    parties,
                    undertaking,
                    fact.time().orElse(null));
            commitments.react(
                    Commitment.idOf(signed.agreementId(), undertaking.clause()),
                    fact,
                    (current, _) -> current.isPresent() ? List.of() : List.of(registered));
        }
    }

    private void correct(CloudEvent fact) {
        var corrected = EventJson.read(fact.data(), Corrected.class);
        var validFrom = fact.time().orElse(null);
        for (var undertaking : corrected.content().undertakings()) {
            commitments.react(
                    Commitment.idOf(corrected.agreementId(), undertaking.clause()),
                    fact,
                    (current, _) -> current.map(commitment -> commitment.correct(undertaking, validFrom))
                            .orElse(List.of()));
        }
    }

    private static Undertaking undertaking(AgreementData.CommitmentClause clause) {
        return UNDERTAKING.apply(clause);
    }

    /** What this consumer reads of AgreementSigned; what it cannot understand is no readable event. */
    record Signed(
            String agreementId,
            String reference,
            List<Party> parties,
            List<AgreementData.CommitmentClause> commitments) {

        Signed {
            Objects.requireNonNull(agreementId);
            Objects.requireNonNull(reference);
            Objects.requireNonNull(parties);
            commitments.forEach(AgreementFacts::undertaking);
        }

        List<Undertaking> undertakings() {
            return commitments.stream().map(AgreementFacts::undertaking).toList();
        }
    }

    record Party(String organisation) {

        Party {
            Objects.requireNonNull(organisation);
        }
    }

    /** What this consumer reads of AgreementFactCorrected. */
    record Corrected(String agreementId, Content content) {

        Corrected {
            Objects.requireNonNull(agreementId);
            Objects.requireNonNull(content);
        }
    }

    record Content(List<AgreementData.CommitmentClause> commitments) {

        Content {
            commitments.forEach(AgreementFacts::undertaking);
        }

        List<Undertaking> undertakings() {
            return commitments.stream().map(AgreementFacts::undertaking).toList();
        }
    }
}
