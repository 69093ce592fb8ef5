package partnerships.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.AgreementCodes.AgreementKind;
import partnerships.contracts.AgreementCodes.CadenceAnchor;
import partnerships.contracts.AgreementCodes.CadenceKind;
import partnerships.contracts.AgreementCodes.CadencePeriod;
import partnerships.contracts.AgreementCodes.CommitteeKind;
import partnerships.contracts.AgreementCodes.Confidence;
import partnerships.contracts.AgreementCodes.Convocation;
import partnerships.contracts.AgreementCodes.FactBasis;
import partnerships.contracts.AgreementCodes.MeasureKind;
import partnerships.contracts.AgreementCodes.Modality;
import partnerships.contracts.AgreementCodes.PartyRole;
import partnerships.contracts.AgreementCodes.PartyScope;
import partnerships.contracts.AgreementCodes.Qualifier;
import partnerships.contracts.AgreementCodes.RecurrenceKind;
import partnerships.contracts.AgreementCodes.Renewal;
import partnerships.contracts.AgreementCodes.SeatRole;

/** What is written in an agreement, as the events about it carry it. */
public final class AgreementData {

    private AgreementData() {}

    /**
     * What is written in an agreement.
     *
     * @param reference business reference, unique among the agreements
     * @param title title by language tag
     * @param kind kind of agreement
     * @param parentId id of the agreement under which it was made; absent if there is none
     * @param parties the organisations that take part, with their roles
     * @param legalBasis the laws and decisions that it rests on
     * @param domains fields of cooperation
     * @param objectives what the parties aim at
     * @param networks names of the networks that it names
     * @param sections what the text says about objectives, modalities, financing and evaluation, by the name of the section; only those
     *     that are filled
     * @param term how long it holds
     * @param signedOn day of the last signature
     * @param edition edition of the event to be hosted, to the year; absent if none is
     * @param committees the committees that it creates
     * @param commitments what the parties undertake
     * @param provenance where the facts of this content are stated; not every fact has an entry
     */
    public record Content(
            @Text(value = Grammar.REFERENCE, max = 60) String reference,
            Map<@Text(Grammar.LANGUAGE) String, @Text(value = Grammar.LINE, max = 300) String> title,
            @OneOf(AgreementKind.class) String kind,
            @Nullable @Id String parentId,
            List<Party> parties,
            List<LegalBasis> legalBasis,
            List<Domain> domains,
            List<Statement> objectives,
            List<@Text(value = Grammar.LINE, max = 300) String> networks,
            Map<String, @Text(value = Grammar.TEXT, max = 2000) String> sections,
            Term term,
            PartialDate signedOn,
            @Nullable PartialDate edition,
            List<CommitteeClause> committees,
            List<CommitmentClause> commitments,
            List<Provenance> provenance) {}

    /**
     * An organisation that takes part in an agreement.
     *
     * @param organisation id of the organisation
     * @param nameAsWritten its name in the agreement, which may differ from its official one
     * @param roles its roles, one or more
     * @param scope reach of its part in the agreement; absent if the text does not say
     * @param from first day on which it is a party; absent if from the beginning
     * @param to last day on which it is a party, inclusive; absent if to the end
     */
    public record Party(
            @Text(Grammar.ORGANISATION) String organisation,
            @Text(value = Grammar.LINE, max = 300) String nameAsWritten,
            List<@OneOf(PartyRole.class) String> roles,
            @Nullable @OneOf(PartyScope.class) String scope,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * A law or decision that an agreement rests on.
     *
     * @param asWritten as the agreement writes it
     * @param normalised how it is commonly cited, which is inferred; absent if nobody said
     * @param confidence how sure that inference is; present when {@code normalised} is
     * @param source where the agreement names it; absent if not recorded
     */
    public record LegalBasis(
            @Text(value = Grammar.LINE, max = 2000) String asWritten,

            @Nullable @Text(value = Grammar.LINE, max = 2000)
            String normalised,

            @Nullable @OneOf(Confidence.class) String confidence,
            @Nullable Source source) {}

    /**
     * A field of cooperation.
     *
     * @param asWritten as the agreement writes it
     * @param codes codes that a person gave it; empty if nobody did
     * @param source where the agreement names it; absent if not recorded
     */
    public record Domain(
            @Text(value = Grammar.LINE, max = 2000) String asWritten,
            List<Code> codes,
            @Nullable Source source) {}

    /**
     * A code of a published vocabulary.
     *
     * @param vocabulary name of the vocabulary
     * @param code the code in that vocabulary
     * @param percentage share of the domain that falls under the code, 0 to 100; absent if not stated
     */
    public record Code(
            @Text(value = Grammar.LINE, max = 60) String vocabulary,
            @Text(value = Grammar.LINE, max = 60) String code,
            @Nullable @Range(min = 0, max = 100) BigDecimal percentage) {}

    /**
     * Something the agreement aims at or foresees.
     *
     * @param text a summary, not the agreement's own words
     * @param source where the agreement says it; absent if not recorded
     */
    public record Statement(
            @Text(value = Grammar.LINE, max = 2000) String text,
            @Nullable Source source) {}

    /**
     * How long an agreement holds.
     *
     * @param from first day in force
     * @param to last day in force, inclusive
     * @param renewal what follows the last day
     * @param notice how long before its end or renewal notice must be given, in years, months and days of the calendar (ISO 8601); absent
     *     if not stated
     * @param duration how long it holds, as the text states it, like the notice: where {@code to} is unknown, the last day follows from
     *     the first; absent if not stated
     */
    public record Term(
            PartialDate from,
            PartialDate to,
            @OneOf(Renewal.class) String renewal,
            @Nullable @Text(Grammar.PERIOD) String notice,
            @Nullable @Text(Grammar.PERIOD) String duration) {}

    /**
     * A date as far as it is known.
     *
     * @param value {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}; absent if unknown or open
     * @param qualifier how it is known
     */
    public record PartialDate(
            @Nullable @Text(Grammar.PARTIAL_DATE) String value,
            @OneOf(Qualifier.class) String qualifier) {}

    /**
     * Where a fact is stated.
     *
     * @param document name of the document
     * @param place where in it: {@code line 39}; absent for the document as a whole
     * @param quote a paraphrase, or damaged words as they stand; absent if not recorded
     */
    public record Source(
            @Text(value = Grammar.LINE, max = 300) String document,
            @Nullable @Text(value = Grammar.LINE, max = 300) String place,

            @Nullable @Text(value = Grammar.LINE, max = 2000)
            String quote) {}

    /**
     * Where one fact of an agreement's content is stated, and how sure it is.
     *
     * @param path path of the fact in the content: {@code term.to}
     * @param basis what the fact rests on
     * @param confidence how sure the inference is; present when inferred
     * @param source where it is stated
     */
    public record Provenance(
            @Text(Grammar.LINE) String path,
            @OneOf(FactBasis.class) String basis,
            @Nullable @OneOf(Confidence.class) String confidence,
            Source source) {}

    /**
     * A committee that the agreement creates.
     *
     * @param clause its name in the agreement, unique among the committee clauses
     * @param name name by language tag
     * @param kind kind of committee
     * @param mandate what it is for, one line each
     * @param seats who sits on it
     * @param cadence how often it must meet
     * @param convocation who convenes its meetings
     * @param noticeDays days between convocation and meeting, 0 or more; absent if not stated
     * @param zone IANA time zone of its meetings
     * @param languages language tags of its meetings
     * @param source where the agreement creates it; absent if not recorded
     */
    public record CommitteeClause(
            @Text(Grammar.CLAUSE) String clause,
            Map<@Text(Grammar.LANGUAGE) String, @Text(value = Grammar.LINE, max = 300) String> name,
            @OneOf(CommitteeKind.class) String kind,
            List<@Text(value = Grammar.LINE, max = 300) String> mandate,
            List<Seat> seats,
            Cadence cadence,
            @OneOf(Convocation.class) String convocation,
            @Nullable @Range(min = 0) Integer noticeDays,
            @Text(Grammar.ZONE) String zone,
            List<@Text(Grammar.LANGUAGE) String> languages,
            @Nullable Source source) {}

    /**
     * A seat on a committee.
     *
     * @param post code of the post that has it: {@code RCS/PRESIDENT}
     * @param organisation id of the organisation of the post
     * @param role on the committee
     * @param substitutes codes of the posts that may act for it; may be empty
     */
    public record Seat(
            @Text(Grammar.POST) String post,
            @Text(Grammar.ORGANISATION) String organisation,
            @OneOf(SeatRole.class) String role,
            List<@Text(Grammar.POST) String> substitutes) {}

    /**
     * How often a committee must meet.
     *
     * @param kind kind of rule
     * @param count meetings per period, 1 or more; present with {@code COUNT_PER_PERIOD}
     * @param period period in which they are counted; present with {@code COUNT_PER_PERIOD}
     * @param anchor from where periods are counted; present with {@code COUNT_PER_PERIOD}
     * @param anchorBasis what the anchor rests on: {@code INFERRED} when the text does not say from where to count; present with {@code
     *     COUNT_PER_PERIOD}
     */
    public record Cadence(
            @OneOf(CadenceKind.class) String kind,
            @Nullable @Range(min = 1) Integer count,
            @Nullable @OneOf(CadencePeriod.class) String period,
            @Nullable @OneOf(CadenceAnchor.class) String anchor,
            @Nullable @OneOf(FactBasis.class) String anchorBasis) {}

    /**
     * Something a party undertakes, intends or lists.
     *
     * @param clause its name in the agreement, unique among the commitment clauses
     * @param text a summary, not the agreement's own words
     * @param modality how binding it is
     * @param obligors ids of the organisations whose duty it is; empty if the text does not say
     * @param beneficiary for whom it is done; absent if not stated
     * @param measure how fulfilment is judged
     * @param recurrence how often it falls due
     * @param owner code of the post that answers for it; absent if none was named
     * @param source where the agreement says it; absent if not recorded
     */
    public record CommitmentClause(
            @Text(Grammar.CLAUSE) String clause,
            @Text(value = Grammar.LINE, max = 2000) String text,
            @OneOf(Modality.class) String modality,
            List<@Text(Grammar.ORGANISATION) String> obligors,
            @Nullable @Text(value = Grammar.LINE, max = 300) String beneficiary,
            Measure measure,
            Recurrence recurrence,
            @Nullable @Text(Grammar.POST) String owner,
            @Nullable Source source) {}

    /**
     * How the fulfilment of a commitment is judged.
     *
     * @param kind kind of measure
     * @param target number to reach; absent if not stated; a cap is not a target
     * @param cap highest percentage, 0 to 100; present with {@code PERCENT_CAP}
     * @param unit unit of the target: {@code publications}; absent if not stated
     */
    public record Measure(
            @OneOf(MeasureKind.class) String kind,
            @Nullable @Range(min = 0) BigDecimal target,
            @Nullable @Range(min = 0, max = 100) BigDecimal cap,
            @Nullable @Text(value = Grammar.LINE, max = 300) String unit) {}

    /**
     * How often a commitment falls due.
     *
     * @param kind kind of recurrence
     * @param times per year, or years between, 1 or more; absent if not stated
     */
    public record Recurrence(
            @OneOf(RecurrenceKind.class) String kind,
            @Nullable @Range(min = 1) Integer times) {}
}
