package partnerships.contracts;

import java.util.List;

/** What agreement-service tells about commitments. */
public final class CommitmentEvents {

    private CommitmentEvents() {}

    /**
     * A commitment clause came to life with its agreement's signature.
     *
     * @param parties organisations that are parties of the agreement
     */
    public record CommitmentRegistered(
            String commitmentId,
            String agreementId,
            String agreementReference,
            List<String> parties,
            AgreementEvents.CommitmentClause clause) {
        public static final String TYPE = "partnership.commitment.CommitmentRegistered.v1";
    }

    /** Its clause was corrected in the agreement. */
    public record CommitmentCorrected(
            String commitmentId, String agreementId, AgreementEvents.CommitmentClause clause) {
        public static final String TYPE = "partnership.commitment.CommitmentCorrected.v1";
    }
}
