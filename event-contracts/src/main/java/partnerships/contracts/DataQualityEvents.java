package partnerships.contracts;

import org.jspecify.annotations.Nullable;
import partnerships.contracts.AgreementCodes.Severity;
import partnerships.contracts.AgreementData.Source;

/** What agreement-service publishes about the quality of an agreement's recorded facts. */
@PublishedOn(Topics.AGREEMENTS)
public final class DataQualityEvents {

    private DataQualityEvents() {}

    /**
     * A fact of the agreement is doubtful or missing.
     *
     * @param agreementId id of the agreement
     * @param rule code of the rule that found it
     * @param path path of the fact in the agreement's content
     * @param severity how much depends on it
     * @param source where the fact is stated; absent if it is stated nowhere
     * @param wayOut what settles it: which correction, which act; absent if nobody said
     */
    public record DataQualityIssueOpened(
            @Id String agreementId,
            String rule,
            @Text(Grammar.LINE) String path,
            @OneOf(Severity.class) String severity,
            @Nullable Source source,
            @Nullable @Text(value = Grammar.LINE, max = 500) String wayOut) {
        public static final String TYPE = "partnership.agreement.DataQualityIssueOpened.v1";
    }

    /**
     * The fact is no longer doubtful or missing.
     *
     * @param agreementId id of the agreement
     * @param rule code of the rule that had found it
     * @param path path of the fact in the agreement's content
     */
    public record DataQualityIssueResolved(
            @Id String agreementId,
            String rule,
            @Text(Grammar.LINE) String path) {
        public static final String TYPE = "partnership.agreement.DataQualityIssueResolved.v1";
    }
}
