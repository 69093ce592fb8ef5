package partnerships.contracts;

import java.util.List;
import partnerships.contracts.AgreementData.CommitmentClause;

/** What agreement-service publishes about commitments. */
@PublishedOn(Topics.AGREEMENTS)
public final class CommitmentEvents {

    private CommitmentEvents() {}

    /**
     * A commitment came to life with its agreement's signature.
     *
     * @param commitmentId id of the commitment
     * @param agreementId id of the agreement whose clause it is
     * @param agreementReference business reference of that agreement
     * @param parties ids of the organisations that are parties of the agreement
     * @param clause the commitment as the agreement states it
     */
    public record CommitmentRegistered(
            @Id String commitmentId,
            @Id String agreementId,
            @Text(value = Grammar.REFERENCE, max = 60) String agreementReference,
            List<@Text(Grammar.ORGANISATION) String> parties,
            CommitmentClause clause) {
        public static final String TYPE = "partnership.commitment.CommitmentRegistered.v1";
    }

    /**
     * The commitment's clause was corrected in the agreement.
     *
     * @param commitmentId id of the commitment
     * @param agreementId id of the agreement whose clause it is
     * @param clause the commitment as the agreement now states it
     */
    public record CommitmentCorrected(
            @Id String commitmentId, @Id String agreementId, CommitmentClause clause) {
        public static final String TYPE = "partnership.commitment.CommitmentCorrected.v1";
    }
}
