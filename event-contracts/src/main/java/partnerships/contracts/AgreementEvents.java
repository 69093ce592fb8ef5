package partnerships.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.AgreementCodes.AgreementKind;
import partnerships.contracts.AgreementCodes.Body;
import partnerships.contracts.AgreementCodes.Conclusion;
import partnerships.contracts.AgreementCodes.QuorumOutcome;
import partnerships.contracts.AgreementCodes.RenewalMode;
import partnerships.contracts.AgreementCodes.StateAfterReversal;
import partnerships.contracts.AgreementCodes.WithdrawalReason;
import partnerships.contracts.AgreementData.CommitmentClause;
import partnerships.contracts.AgreementData.CommitteeClause;
import partnerships.contracts.AgreementData.Content;
import partnerships.contracts.AgreementData.PartialDate;
import partnerships.contracts.AgreementData.Party;
import partnerships.contracts.AgreementData.Source;
import partnerships.contracts.AgreementData.Term;

/**
 * What agreement-service publishes about agreements. Enumerated values are text: a reader meets values from the future. Unknown stays
 * unknown: an absent field or a date with the qualifier {@code UNKNOWN}, never a made-up value.
 */
@PublishedOn(Topics.AGREEMENTS)
public final class AgreementEvents {

    private AgreementEvents() {}

    /**
     * An intention was recorded, not yet an agreement.
     *
     * @param agreementId id of the agreement
     * @param content what is written in it, as far as it is known
     */
    public record AgreementProspectRecorded(@Id String agreementId, Content content) {
        public static final String TYPE = "partnership.agreement.AgreementProspectRecorded.v1";
    }

    /**
     * An agreement was recorded that had been signed before the system knew it. AgreementSigned follows with {@code imported}.
     *
     * @param agreementId id of the agreement
     * @param content what is written in it, as it was signed
     */
    public record AgreementRecorded(@Id String agreementId, Content content) {
        public static final String TYPE = "partnership.agreement.AgreementRecorded.v1";
    }

    /**
     * Negotiation of the agreement began.
     *
     * @param agreementId id of the agreement
     * @param owner code of the post that conducts the negotiation
     * @param startedOn first day of the negotiation
     */
    public record AgreementNegotiationOpened(
            @Id String agreementId, @Text(Grammar.POST) String owner, LocalDate startedOn) {
        public static final String TYPE = "partnership.agreement.AgreementNegotiationOpened.v1";
    }

    /**
     * The text was put before the council.
     *
     * @param agreementId id of the agreement
     * @param documentHash SHA-256 of the text, in hexadecimal digits
     * @param session session of the council; absent if not stated
     * @param content what is written in the text
     */
    public record AgreementSubmitted(
            @Id String agreementId,
            @Text(Grammar.SHA_256) String documentHash,
            @Nullable @Text(value = Grammar.LINE, max = 300) String session,
            Content content) {
        public static final String TYPE = "partnership.agreement.AgreementSubmitted.v1";
    }

    /**
     * The deciding body approved the text; it can be signed.
     *
     * @param agreementId id of the agreement
     * @param deliberation reference of the decision
     * @param decidedOn day of the decision
     * @param body who decided
     * @param quorumOutcome whether the quorum was met; absent if not recorded
     */
    public record AgreementApproved(
            @Id String agreementId,
            @Text(value = Grammar.LINE, max = 300) String deliberation,
            LocalDate decidedOn,
            @OneOf(Body.class) String body,
            @Nullable @OneOf(QuorumOutcome.class) String quorumOutcome) {
        public static final String TYPE = "partnership.agreement.AgreementApproved.v1";
    }

    /**
     * The deciding body sent the text back; negotiation goes on.
     *
     * @param agreementId id of the agreement
     * @param deliberation reference of the decision
     * @param decidedOn day of the decision
     * @param body who decided
     * @param quorumOutcome whether the quorum was met; absent if not recorded
     * @param comments what is to be changed; absent if not recorded
     */
    public record AgreementReturned(
            @Id String agreementId,
            @Text(value = Grammar.LINE, max = 300) String deliberation,
            LocalDate decidedOn,
            @OneOf(Body.class) String body,
            @Nullable @OneOf(QuorumOutcome.class) String quorumOutcome,
            @Nullable @Text(min = 0) String comments) {
        public static final String TYPE = "partnership.agreement.AgreementReturned.v1";
    }

    /**
     * One party signed. After the last one AgreementSigned follows.
     *
     * @param agreementId id of the agreement
     * @param party id of the organisation that signed
     * @param signatoryPost code of the post that signed for it; absent if not recorded
     * @param signedOn day of this signature
     * @param place where it was signed; absent if not recorded
     * @param documentHash SHA-256 of the text that was signed, in hexadecimal digits
     * @param remainingParties ids of the organisations that have yet to sign; empty after the last
     */
    public record AgreementSignatureRecorded(
            @Id String agreementId,
            @Text(Grammar.ORGANISATION) String party,
            @Nullable @Text(Grammar.POST) String signatoryPost,
            PartialDate signedOn,
            @Nullable @Text(value = Grammar.LINE, max = 300) String place,
            @Text(Grammar.SHA_256) String documentHash,
            List<@Text(Grammar.ORGANISATION) String> remainingParties) {
        public static final String TYPE = "partnership.agreement.AgreementSignatureRecorded.v1";
    }

    /**
     * All contracting parties have signed. Carries its clauses whole: a consumer never has to ask back.
     *
     * @param agreementId id of the agreement
     * @param reference business reference, unique among the agreements
     * @param title title by language tag
     * @param kind kind of agreement
     * @param parentId id of the agreement under which it was made; absent if there is none
     * @param parties the organisations that take part, with their roles
     * @param signedOn day of the last signature
     * @param documentHash SHA-256 of the text, in hexadecimal digits; absent if an imported agreement's text is not at hand
     * @param term how long it holds
     * @param committees the committees that it creates
     * @param commitments what the parties undertake
     * @param imported whether it was signed before the system knew it
     */
    public record AgreementSigned(
            @Id String agreementId,
            @Text(value = Grammar.REFERENCE, max = 60) String reference,
            Map<@Text(Grammar.LANGUAGE) String, @Text(value = Grammar.LINE, max = 300) String> title,
            @OneOf(AgreementKind.class) String kind,
            @Nullable @Id String parentId,
            List<Party> parties,
            PartialDate signedOn,
            @Nullable @Text(Grammar.SHA_256) String documentHash,
            Term term,
            List<CommitteeClause> committees,
            List<CommitmentClause> commitments,
            boolean imported) {
        public static final String TYPE = "partnership.agreement.AgreementSigned.v1";
    }

    /**
     * The agreement entered into force.
     *
     * @param agreementId id of the agreement
     * @param effectiveOn first day in force
     * @param lastDay last day in force, inclusive, if it follows from the stated duration and the agreement does not renew itself; absent
     *     otherwise
     */
    public record AgreementEnteredIntoForce(
            @Id String agreementId,
            LocalDate effectiveOn,
            @Nullable LocalDate lastDay) {
        public static final String TYPE = "partnership.agreement.AgreementEnteredIntoForce.v1";
    }

    /**
     * A further period follows the one before. If that was over already, AgreementConclusionReversed comes next.
     *
     * @param agreementId id of the agreement
     * @param mode how it was renewed
     * @param periodNo number of the period, 2 or more
     * @param from first day of the period, the day after the end of the one before
     * @param to last day of the period, inclusive: the agreement's new end
     * @param actRef reference of the act that the parties signed; absent if not recorded
     * @param signedOn day on which they signed it; absent if not recorded
     */
    public record AgreementRenewed(
            @Id String agreementId,
            @OneOf(RenewalMode.class) String mode,
            @Range(min = 2) int periodNo,
            LocalDate from,
            LocalDate to,
            @Nullable @Text(value = Grammar.LINE, max = 300) String actRef,
            @Nullable LocalDate signedOn) {
        public static final String TYPE = "partnership.agreement.AgreementRenewed.v1";
    }

    /**
     * The agreement's last day is over.
     *
     * @param agreementId id of the agreement
     * @param endedOn last day in force
     */
    public record AgreementExpired(@Id String agreementId, LocalDate endedOn) {
        public static final String TYPE = "partnership.agreement.AgreementExpired.v1";
    }

    /**
     * The agreement was given up before it was signed.
     *
     * @param agreementId id of the agreement
     * @param reason why it was given up
     * @param cancelledOn first day from which it is given up
     */
    public record AgreementCancelled(
            @Id String agreementId,
            @Text(value = Grammar.LINE, max = 2000) String reason,
            LocalDate cancelledOn) {
        public static final String TYPE = "partnership.agreement.AgreementCancelled.v1";
    }

    /**
     * The agreement should not have been recorded; it counts nowhere.
     *
     * @param agreementId id of the agreement
     * @param reason why it should not have been recorded
     * @param duplicateOf id of the agreement that stays; present with {@code DUPLICATE_OF}
     */
    public record AgreementWithdrawn(
            @Id String agreementId,
            @OneOf(WithdrawalReason.class) String reason,
            @Nullable @Id String duplicateOf) {
        public static final String TYPE = "partnership.agreement.AgreementWithdrawn.v1";
    }

    /**
     * A recorded fact was wrong, and is now as its source says.
     *
     * @param agreementId id of the agreement
     * @param path path of the fact in the content: {@code term.to}, {@code parties.bed.nameAsWritten}
     * @param before the value as it was, JSON text; absent if there was none
     * @param after the value as it is, JSON text; absent if there is none any more
     * @param source document that says so
     * @param validFrom first day on which the corrected fact was true; absent if not known
     * @param typingError {@code true} if it corrects what was copied wrongly; absent otherwise
     * @param content the whole agreement as it now reads
     */
    public record AgreementFactCorrected(
            @Id String agreementId,
            @Text(Grammar.LINE) String path,
            @Nullable String before,
            @Nullable String after,
            Source source,
            @Nullable LocalDate validFrom,
            @Nullable Boolean typingError,
            Content content) {
        public static final String TYPE = "partnership.agreement.AgreementFactCorrected.v1";
    }

    /**
     * What had been concluded when a date was reached does not hold after a correction or a late renewal. AgreementFactCorrected or
     * AgreementRenewed came before.
     *
     * @param agreementId id of the agreement
     * @param conclusion the conclusion that does not hold
     * @param state state of the agreement as it now stands
     */
    public record AgreementConclusionReversed(
            @Id String agreementId,
            @OneOf(Conclusion.class) String conclusion,
            @OneOf(StateAfterReversal.class) String state) {
        public static final String TYPE = "partnership.agreement.AgreementConclusionReversed.v1";
    }
}
