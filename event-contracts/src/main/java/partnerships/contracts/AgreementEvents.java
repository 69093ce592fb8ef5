package partnerships.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What agreement-service tells about agreements. Enumerated values are text: a reader meets values from the future. Unknown stays
 * unknown: an absent field or a date with the qualifier {@code UNKNOWN}, never a made-up value.
 */
public final class AgreementEvents {

    private AgreementEvents() {}

    /** An intention, not yet an agreement. */
    public record AgreementProspectRecorded(String agreementId, Content content) {
        public static final String TYPE = "partnership.agreement.AgreementProspectRecorded.v1";
    }

    /** An agreement that had been signed before the system knew it; AgreementSigned follows with {@code imported}. */
    public record AgreementRecorded(String agreementId, Content content) {
        public static final String TYPE = "partnership.agreement.AgreementRecorded.v1";
    }

    /** @param owner post that conducts the negotiation */
    public record AgreementNegotiationOpened(String agreementId, String owner, LocalDate startedOn) {
        public static final String TYPE = "partnership.agreement.AgreementNegotiationOpened.v1";
    }

    /** The text was put before the council. */
    public record AgreementSubmitted(
            String agreementId,
            String documentHash,
            @Nullable String session,
            Content content) {
        public static final String TYPE = "partnership.agreement.AgreementSubmitted.v1";
    }

    /** @param body COUNCIL or BUREAU */
    public record AgreementApproved(
            String agreementId,
            String deliberation,
            LocalDate decidedOn,
            String body,
            @Nullable String quorumOutcome) {
        public static final String TYPE = "partnership.agreement.AgreementApproved.v1";
    }

    /** The council sent the text back; negotiation goes on. */
    public record AgreementReturned(
            String agreementId,
            String deliberation,
            LocalDate decidedOn,
            String body,
            @Nullable String quorumOutcome,
            @Nullable String comments) {
        public static final String TYPE = "partnership.agreement.AgreementReturned.v1";
    }

    /** @param remainingParties organisations that have yet to sign */
    public record AgreementSignatureRecorded(
            String agreementId,
            String party,
            @Nullable String signatoryPost,
            PartialDate signedOn,
            @Nullable String place,
            String documentHash,
            List<String> remainingParties) {
        public static final String TYPE = "partnership.agreement.AgreementSignatureRecorded.v1";
    }

    /**
     * All contracting parties have signed. Carries its clauses whole: a consumer never has to ask back.
     *
     * @param documentHash absent when an imported agreement's text is not at hand
     * @param imported signed before the system knew it
     */
    public record AgreementSigned(
            String agreementId,
            String reference,
            Map<String, String> title,
            String kind,
            @Nullable String parentId,
            List<Party> parties,
            PartialDate signedOn,
            @Nullable String documentHash,
            Term term,
            List<CommitteeClause> committees,
            List<CommitmentClause> commitments,
            boolean imported) {
        public static final String TYPE = "partnership.agreement.AgreementSigned.v1";
    }

    /** @param lastDay in force, inclusive, where it follows from the stated duration and nothing follows by itself; absent otherwise */
    public record AgreementEnteredIntoForce(
            String agreementId,
            LocalDate effectiveOn,
            @Nullable LocalDate lastDay) {
        public static final String TYPE = "partnership.agreement.AgreementEnteredIntoForce.v1";
    }

    /**
     * A further period follows the one before. If that was over already, AgreementConclusionReversed comes next.
     *
     * @param mode EXPRESS: the parties signed it
     * @param periodNo 2 or more
     * @param from first day of the period, the day after the end of the one before
     * @param to last day of the period, inclusive: the agreement's new end
     * @param actRef what the parties signed
     */
    public record AgreementRenewed(
            String agreementId,
            String mode,
            int periodNo,
            LocalDate from,
            LocalDate to,
            @Nullable String actRef,
            @Nullable LocalDate signedOn) {
        public static final String TYPE = "partnership.agreement.AgreementRenewed.v1";
    }

    /** @param endedOn last day in force */
    public record AgreementExpired(String agreementId, LocalDate endedOn) {
        public static final String TYPE = "partnership.agreement.AgreementExpired.v1";
    }

    /** Given up before it was signed. */
    public record AgreementCancelled(String agreementId, String reason, LocalDate cancelledOn) {
        public static final String TYPE = "partnership.agreement.AgreementCancelled.v1";
    }

    /** @param reason ENTERED_IN_ERROR or DUPLICATE_OF */
    public record AgreementWithdrawn(
            String agreementId, String reason, @Nullable String duplicateOf) {
        public static final String TYPE = "partnership.agreement.AgreementWithdrawn.v1";
    }

    /**
     * A recorded fact was wrong, and is now as its source says.
     *
     * @param path of the fact: {@code term.to}, {@code parties.bed.nameAsWritten}
     * @param before as it was, JSON text
     * @param after as it is, JSON text
     * @param validFrom first day on which the corrected fact was true, if known
     * @param typingError true if it mends what was copied wrongly; absent otherwise
     * @param content the whole agreement as it now reads
     */
    public record AgreementFactCorrected(
            String agreementId,
            String path,
            @Nullable String before,
            @Nullable String after,
            Source source,
            @Nullable LocalDate validFrom,
            @Nullable Boolean typingError,
            Content content) {
        public static final String TYPE = "partnership.agreement.AgreementFactCorrected.v1";
    }

    /**
     * What time had concluded does not hold with a fact corrected or learnt late; AgreementFactCorrected or AgreementRenewed came
     * before.
     *
     * @param conclusion EXPIRED or ENTERED_INTO_FORCE
     * @param state SIGNED or IN_FORCE: as it now stands
     */
    public record AgreementConclusionReversed(String agreementId, String conclusion, String state) {
        public static final String TYPE = "partnership.agreement.AgreementConclusionReversed.v1";
    }

    /**
     * @param severity ADVISORY or BLOCKING
     * @param wayOut what settles it: which correction, which act; absent if its reader did not say
     */
    public record DataQualityIssueOpened(
            String agreementId,
            String rule,
            String path,
            String severity,
            @Nullable Source source,
            @Nullable String wayOut) {
        public static final String TYPE = "partnership.agreement.DataQualityIssueOpened.v1";
    }

    public record DataQualityIssueResolved(String agreementId, String rule, String path) {
        public static final String TYPE = "partnership.agreement.DataQualityIssueResolved.v1";
    }

    /**
     * What is written in an agreement.
     *
     * @param title by language tag: fr, en, ar
     * @param kind FRAMEWORK, SPECIFIC, PROGRAMME or HOSTING
     * @param domains fields of cooperation as written, with codes where a person gave some
     * @param sections objectives, modalities, financing, evaluation, as far as filled
     * @param edition of an event to be hosted, year precision; absent otherwise
     */
    public record Content(
            String reference,
            Map<String, String> title,
            String kind,
            @Nullable String parentId,
            List<Party> parties,
            List<LegalBasis> legalBasis,
            List<Domain> domains,
            List<Statement> objectives,
            List<String> networks,
            Map<String, String> sections,
            Term term,
            PartialDate signedOn,
            @Nullable PartialDate edition,
            List<CommitteeClause> committees,
            List<CommitmentClause> commitments,
            List<Provenance> provenance) {}

    /**
     * @param organisation its id
     * @param roles CONTRACTING, FUNDING, IMPLEMENTING, ACCOUNTABLE, HOST, ORGANISER, BENEFICIARY
     * @param scope NATIONAL, INTERNATIONAL, or absent
     */
    public record Party(
            String organisation,
            String nameAsWritten,
            List<String> roles,
            @Nullable String scope,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** @param confidence HIGH, MEDIUM, LOW; present when normalised is, which is our inference */
    public record LegalBasis(
            String asWritten,
            @Nullable String normalised,
            @Nullable String confidence,
            @Nullable Source source) {}

    public record Domain(
            String asWritten, List<Code> codes, @Nullable Source source) {}

    public record Code(
            String vocabulary, String code, @Nullable BigDecimal percentage) {}

    /** Something the agreement aims at or foresees, in our own words, with its source. */
    public record Statement(String text, @Nullable Source source) {}

    /**
     * @param from first day; {@code UNKNOWN} if not stated
     * @param to last day in force, inclusive
     * @param renewal NONE, EXPRESS, TACIT or UNKNOWN
     * @param notice before its end or renewal, ISO 8601 in years, months and days of the calendar; absent if not stated
     * @param duration as the text states it, like the notice: where {@code to} is unknown, the last day follows from the first
     */
    public record Term(
            PartialDate from,
            PartialDate to,
            String renewal,
            @Nullable String notice,
            @Nullable String duration) {}

    /**
     * A date as far as it is known.
     *
     * @param value yyyy, yyyy-MM or yyyy-MM-dd; absent if unknown or open
     * @param qualifier KNOWN, APPROX, UNKNOWN or OPEN
     */
    public record PartialDate(@Nullable String value, String qualifier) {}

    /**
     * Where a fact is stated.
     *
     * @param document name of the document
     * @param place where in it: {@code line 39}
     * @param quote paraphrase, or damaged words as they stand
     */
    public record Source(
            String document,
            @Nullable String place,
            @Nullable String quote) {}

    /**
     * @param path of the fact in the agreement's content
     * @param basis STATED or INFERRED
     * @param confidence HIGH, MEDIUM or LOW; present when inferred
     */
    public record Provenance(
            String path, String basis, @Nullable String confidence, Source source) {}

    /**
     * A committee that the agreement creates.
     *
     * @param clause unique in the agreement
     * @param name by language tag
     * @param kind FOLLOW_UP, COORDINATION or THEMATIC
     * @param convocation ALL_CHAIRS, ANY_CHAIR or SECRETARY
     * @param noticeDays days between convocation and meeting; absent if not stated
     * @param zone IANA zone of its meetings
     */
    public record CommitteeClause(
            String clause,
            Map<String, String> name,
            String kind,
            List<String> mandate,
            List<Seat> seats,
            Cadence cadence,
            String convocation,
            @Nullable Integer noticeDays,
            String zone,
            List<String> languages,
            @Nullable Source source) {}

    /**
     * @param post its code: {@code RCS/PRESIDENT}
     * @param role CHAIR, CO_CHAIR, MEMBER or SECRETARY
     * @param substitutes posts that may act for it
     */
    public record Seat(String post, String organisation, String role, List<String> substitutes) {}

    /**
     * How often a committee must meet.
     *
     * @param kind COUNT_PER_PERIOD, MUTUAL_DATES or UNSPECIFIED
     * @param count meetings per period, 1 or more; with COUNT_PER_PERIOD
     * @param period YEAR; with COUNT_PER_PERIOD
     * @param anchor CALENDAR; with COUNT_PER_PERIOD
     * @param anchorBasis STATED, or INFERRED when the text does not say from when to count
     */
    public record Cadence(
            String kind,
            @Nullable Integer count,
            @Nullable String period,
            @Nullable String anchor,
            @Nullable String anchorBasis) {}

    /**
     * Something a party undertakes, intends or lists.
     *
     * @param clause unique in the agreement
     * @param text in our own words
     * @param modality OBLIGATION, INTENT, ACTIVITY or CAP
     * @param obligors organisations; empty if the text does not say whose duty it is
     * @param owner post that answers for it, if one was named
     */
    public record CommitmentClause(
            String clause,
            String text,
            String modality,
            List<String> obligors,
            @Nullable String beneficiary,
            Measure measure,
            Recurrence recurrence,
            @Nullable String owner,
            @Nullable Source source) {}

    /**
     * @param kind COUNT, PERCENT_CAP, DELIVERABLE or QUALITATIVE
     * @param target number to reach; absent if not stated; a cap is not a target
     * @param cap highest percentage, 0 to 100; with PERCENT_CAP
     */
    public record Measure(
            String kind,
            @Nullable BigDecimal target,
            @Nullable BigDecimal cap,
            @Nullable String unit) {}

    /**
     * @param kind NONE, PER_YEAR, EVERY_N_YEARS or UNSPECIFIED
     * @param times per year, or years between; absent if not stated
     */
    public record Recurrence(String kind, @Nullable Integer times) {}
}
