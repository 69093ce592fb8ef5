package partnerships.agreement.web;

import static partnerships.agreement.web.Formats.CODE;
import static partnerships.agreement.web.Formats.LANGUAGE;
import static partnerships.agreement.web.Formats.MANY;
import static partnerships.agreement.web.Formats.NAME;
import static partnerships.agreement.web.Formats.ORGANISATION;
import static partnerships.agreement.web.Formats.PATH;
import static partnerships.agreement.web.Formats.POST;
import static partnerships.agreement.web.Formats.SHA_256;
import static partnerships.agreement.web.Formats.TEXT;
import static partnerships.agreement.web.Formats.orEmpty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.AlreadySigned;
import partnerships.agreement.Content;
import partnerships.agreement.Deliberation;
import partnerships.agreement.DocumentHash;
import partnerships.agreement.Heading;
import partnerships.agreement.Issue;
import partnerships.agreement.Signature;
import partnerships.agreement.Withdrawal;
import partnerships.agreement.web.AgreementJson.CommitmentJson;
import partnerships.agreement.web.AgreementJson.CommitteeJson;
import partnerships.agreement.web.AgreementJson.DateJson;
import partnerships.agreement.web.AgreementJson.DomainJson;
import partnerships.agreement.web.AgreementJson.LegalBasisJson;
import partnerships.agreement.web.AgreementJson.PartyJson;
import partnerships.agreement.web.AgreementJson.ProvenanceJson;
import partnerships.agreement.web.AgreementJson.SectionsJson;
import partnerships.agreement.web.AgreementJson.SourceJson;
import partnerships.agreement.web.AgreementJson.StatementJson;
import partnerships.agreement.web.AgreementJson.TermJson;
import partnerships.defaults.web.Invalid;

/** What may be asked of agreements. */
final class AgreementRequests {

    private AgreementRequests() {}

    /** A doubt about a fact that its reader found. */
    record IssueRequest(
            @NotNull @Pattern(regexp = CODE) String rule,
            @NotNull @Pattern(regexp = PATH) String path,
            @Nullable @Valid SourceJson source) {

        Issue toDomain() {
            return new Issue(rule, path, ToDomain.orNull(source));
        }
    }

    /**
     * The fields of the content, and with them what its reader found.
     *
     * @param evidence that it was signed; not for a prospect
     * @param documentHash of the signed text; not for a prospect
     */
    record RecordRequest(
            @NotBlank @Size(max = Formats.REFERENCE) String reference,
            Map<@Pattern(regexp = LANGUAGE) String, @NotBlank @Size(max = NAME) String> title,
            @NotNull Heading.Kind kind,
            @Nullable @Pattern(regexp = Formats.UUID) String parentId,
            @Size(max = MANY) List<@NotNull @Valid PartyJson> parties,
            @Size(max = MANY) List<@NotNull @Valid LegalBasisJson> legalBasis,
            @Size(max = MANY) List<@NotNull @Valid DomainJson> domains,
            @Size(max = MANY) List<@NotNull @Valid StatementJson> objectives,
            @Size(max = MANY) List<@NotBlank @Size(max = NAME) String> networks,
            @Nullable @Valid SectionsJson sections,
            @Nullable @Valid TermJson term,
            @Nullable @Valid DateJson signedOn,
            @Nullable @Valid DateJson edition,
            @Size(max = MANY) List<@NotNull @Valid CommitteeJson> committees,
            @Size(max = MANY) List<@NotNull @Valid CommitmentJson> commitments,
            @Size(max = 1000) List<@NotNull @Valid ProvenanceJson> provenance,
            @Size(max = MANY) List<@NotNull @Valid IssueRequest> issues,
            @Size(max = 20) List<@NotNull @Valid SourceJson> evidence,
            @Nullable @Pattern(regexp = SHA_256) String documentHash) {

        RecordRequest {
            issues = orEmpty(issues);
            evidence = orEmpty(evidence);
        }

        Content content() {
            return new ContentJson(
                            reference,
                            title,
                            kind,
                            parentId,
                            parties,
                            legalBasis,
                            domains,
                            objectives,
                            networks,
                            sections,
                            term,
                            signedOn,
                            edition,
                            committees,
                            commitments,
                            provenance)
                    .toDomain();
        }

        List<Issue> found() {
            return issues.stream().map(IssueRequest::toDomain).toList();
        }

        AlreadySigned alreadySigned() {
            var text = documentHash == null ? null : new DocumentHash(documentHash);
            return new AlreadySigned(content(), text, ToDomain.each(evidence, ToDomain::of), found());
        }

        /** Refuses what only a signed agreement has. */
        void requireNoSignature() {
            if (!evidence.isEmpty() || documentHash != null) {
                throw new Invalid("evidence", "NOT_FOR_A_PROSPECT", "a prospect has not been signed");
            }
        }
    }

    /** Who negotiates, and since when. */
    record OpenNegotiationRequest(
            @NotNull @Pattern(regexp = POST) String owner,
            @NotNull LocalDate startedOn) {}

    /**
     * The text that is submitted.
     *
     * @param content as completed; absent if it stays as it is
     */
    record SubmitRequest(
            @NotNull @Pattern(regexp = SHA_256) String documentHash,
            @Nullable @Size(max = NAME) String session,
            @Nullable @Valid ContentJson content) {}

    /** A deliberation. */
    record DecisionRequest(
            @NotBlank @Size(max = NAME) String deliberation,
            @NotNull LocalDate decidedOn,
            @NotNull Deliberation.Body body,
            Deliberation.@Nullable Quorum quorumOutcome) {

        Deliberation toDomain() {
            return new Deliberation(deliberation, decidedOn, body, quorumOutcome);
        }
    }

    /** A deliberation, and what it asks to be changed. */
    record ReturnRequest(
            @NotBlank @Size(max = NAME) String deliberation,
            @NotNull LocalDate decidedOn,
            @NotNull Deliberation.Body body,
            Deliberation.@Nullable Quorum quorumOutcome,
            @Nullable @Size(max = TEXT) String comments) {

        Deliberation toDomain() {
            return new Deliberation(deliberation, decidedOn, body, quorumOutcome);
        }
    }

    /** One signature under one exact text. */
    record SignRequest(
            @NotNull @Pattern(regexp = ORGANISATION) String party,
            @Nullable @Pattern(regexp = POST) String signatoryPost,
            @NotNull @Valid DateJson signedOn,
            @Nullable @Size(max = NAME) String place,
            @NotNull @Pattern(regexp = SHA_256) String documentHash) {

        Signature toDomain() {
            return new Signature(party, signatoryPost, ToDomain.of(signedOn), place, new DocumentHash(documentHash));
        }
    }

    /** The day from which it is in force. */
    record EnterIntoForceRequest(@NotNull LocalDate effectiveOn) {}

    /**
     * What the parties signed to go on.
     *
     * @param act reference of what the parties signed
     * @param from first day of the further period, the day after the end of the one before
     * @param to its last day, inclusive
     */
    record RenewRequest(
            @NotBlank @Size(max = NAME) String act,
            @NotNull LocalDate signedOn,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    /**
     * Why it is given up.
     *
     * @param cancelledOn absent for today
     */
    record CancelRequest(
            @NotBlank @Size(max = TEXT) String reason,
            @Nullable LocalDate cancelledOn) {}

    /** Why it should not have been recorded. */
    record WithdrawRequest(
            @NotNull Withdrawal.Reason reason,
            @Nullable @Pattern(regexp = Formats.UUID) String duplicateOf) {}

    /**
     * One fact, as its source has it.
     *
     * @param path {@code term.to}, {@code parties.bed.nameAsWritten}, {@code objectives.0.text}
     * @param value JSON as the source says, in the shape in which the fact is shown; absent to remove the fact
     * @param validFrom first day on which the corrected fact was true; absent if unknown
     * @param typingError true if it mends what was copied wrongly: what is agreed upon can be mended so, and not changed
     */
    record CorrectFactRequest(
            @NotNull @Pattern(regexp = PATH) String path,
            @Nullable Object value,
            @NotNull @Valid SourceJson source,
            @Nullable LocalDate validFrom,
            @Nullable Boolean typingError) {}
}
