package partnerships.rows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to an agreement, with the fields that its row needs. */
public sealed interface AgreementFact {

    record ProspectRecorded(AgreementContent content) implements AgreementFact {}

    /** It had been signed before the system knew it. */
    record Recorded(AgreementContent content) implements AgreementFact {}

    record NegotiationOpened(String owner) implements AgreementFact {}

    record Submitted(AgreementContent content, String documentHash) implements AgreementFact {}

    record Approved(String deliberation) implements AgreementFact {}

    record Returned(String deliberation) implements AgreementFact {}

    record SignatureRecorded(String party, List<String> remainingParties) implements AgreementFact {}

    record Signed(PublishedDate signedOn, @Nullable String documentHash) implements AgreementFact {}

    record EnteredIntoForce(LocalDate effectiveOn) implements AgreementFact {}

    /** @param to last day of the further period, inclusive */
    record Renewed(LocalDate to) implements AgreementFact {}

    record Expired(LocalDate endedOn) implements AgreementFact {}

    record Cancelled(String reason) implements AgreementFact {}

    record Withdrawn(String reason, @Nullable String duplicateOf) implements AgreementFact {}

    record FactCorrected(String path, AgreementContent content) implements AgreementFact {}

    /** @param state as it now stands: what time had concluded does not hold with a corrected fact */
    record ConclusionReversed(String conclusion, AgreementState state) implements AgreementFact {}

    @ReadFrom("DataQualityIssueOpened")
    record IssueOpened(String rule, String path, String severity) implements AgreementFact {}

    @ReadFrom("DataQualityIssueResolved")
    record IssueResolved(String rule, String path) implements AgreementFact {}
}
