package partnerships.contracts;

/** What agreement-service tells about commitments. */
public final class CommitmentEvents {

    private CommitmentEvents() {}

    /** A commitment clause came to life with its agreement's signature. */
    public record CommitmentRegistered(
            String commitmentId,
            String agreementId,
            String agreementReference,
            AgreementEvents.CommitmentClause clause) {
        public static final String TYPE = "partnership.commitment.CommitmentRegistered.v1";
    }
}
