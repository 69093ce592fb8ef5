package partnerships.agreement.web;

import static partnerships.agreement.web.Formats.CLAUSE;
import static partnerships.agreement.web.Formats.LANGUAGE;
import static partnerships.agreement.web.Formats.MANY;
import static partnerships.agreement.web.Formats.NAME;
import static partnerships.agreement.web.Formats.ORGANISATION;
import static partnerships.agreement.web.Formats.POST;
import static partnerships.agreement.web.Formats.TEXT;
import static partnerships.agreement.web.Formats.orEmpty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.CommitmentClause;
import partnerships.agreement.CommitteeClause;
import partnerships.agreement.CommitteeClause.Cadence;
import partnerships.agreement.Party;
import partnerships.agreement.Provenance;
import partnerships.agreement.Term;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;
import partnerships.defaults.web.MultiLine;

/** The parts of an agreement's content as HTTP takes and shows them. Absent lists are empty, absent dates unknown. */
final class AgreementJson {

    private AgreementJson() {}

    /** A date as far as it is known: a day, a month, a year, or nothing but that it is unknown. */
    record DateJson(
            @Nullable @Size(max = 10) String value, @NotNull PartialDate.Qualifier qualifier) {}

    /** The document that says so, and where. */
    record SourceJson(
            @NotBlank @Size(max = NAME) String document,
            @Nullable @Size(max = NAME) String place,
            @Nullable @Size(max = TEXT) String quote) {}

    /** An organisation that is bound, under the name that the text gives it. */
    record PartyJson(
            @NotNull @Pattern(regexp = ORGANISATION) String organisation,
            @NotBlank @Size(max = NAME) String nameAsWritten,
            @Size(max = 10) List<Party.@NotNull Role> roles,
            Party.@Nullable Scope scope,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        PartyJson {
            roles = orEmpty(roles);
        }
    }

    /** A law or act that the text rests on. */
    record LegalBasisJson(
            @NotBlank @Size(max = TEXT) String asWritten,
            @Nullable @Size(max = TEXT) String normalised,
            Provenance.@Nullable Confidence confidence,
            @Nullable @Valid SourceJson source) {}

    /** A term of a vocabulary. */
    record CodeJson(
            @NotBlank @Size(max = 60) String vocabulary,
            @NotBlank @Size(max = 60) String code,

            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
            BigDecimal percentage) {}

    /** A field of cooperation. */
    record DomainJson(
            @NotBlank @Size(max = TEXT) String asWritten,
            @Size(max = MANY) List<@NotNull @Valid CodeJson> codes,
            @Nullable @Valid SourceJson source) {

        DomainJson {
            codes = orEmpty(codes);
        }
    }

    /** Something that the text says. */
    record StatementJson(
            @NotBlank @Size(max = TEXT) String text,
            @Nullable @Valid SourceJson source) {}

    /** Longer parts of the text. */
    record SectionsJson(
            @Nullable @MultiLine @Size(min = 1, max = TEXT) String objectives,
            @Nullable @MultiLine @Size(min = 1, max = TEXT) String modalities,
            @Nullable @MultiLine @Size(min = 1, max = TEXT) String financing,
            @Nullable @MultiLine @Size(min = 1, max = TEXT) String evaluation) {}

    /**
     * From when to when it holds, and what follows.
     *
     * @param notice before its end or renewal, as the text counts it: years, months, weeks or days (ISO 8601: P3M, P30D)
     * @param duration as the text states it, counted like the notice; where the last day is unknown, it follows from the first
     */
    record TermJson(
            @Nullable @Valid DateJson from,
            @Nullable @Valid DateJson to,
            Term.@Nullable Renewal renewal,

            @Nullable @Size(max = 20) @Pattern(regexp = LegalPeriod.WRITTEN)
            String notice,

            @Nullable @Size(max = 20) @Pattern(regexp = LegalPeriod.WRITTEN)
            String duration) {}

    /** What a fact rests on. */
    record ProvenanceJson(
            @NotNull @Pattern(regexp = Formats.PATH) String path,
            @NotNull Provenance.Basis basis,
            Provenance.@Nullable Confidence confidence,
            @NotNull @Valid SourceJson source) {}

    /** A post that sits in a committee. */
    record SeatJson(
            @NotNull @Pattern(regexp = POST) String post,
            @NotNull @Pattern(regexp = ORGANISATION) String organisation,
            @NotNull CommitteeClause.Seat.Role role,
            @Size(max = 20) List<@NotNull @Pattern(regexp = POST) String> substitutes) {

        SeatJson {
            substitutes = orEmpty(substitutes);
        }
    }

    /** What a cadence says of itself. */
    enum CadenceKind {
        COUNT_PER_PERIOD,
        MUTUAL_DATES,
        UNSPECIFIED
    }

    /** How often a committee must meet. */
    record CadenceJson(
            @NotNull CadenceKind kind,
            @Nullable @Min(1) @Max(12) Integer count,
            Cadence.@Nullable Period period,
            Cadence.@Nullable Anchor anchor,
            Provenance.@Nullable Basis anchorBasis) {}

    /** A clause that makes a committee. */
    record CommitteeJson(
            @NotNull @Pattern(regexp = CLAUSE) String clause,
            @Size(max = 10) Map<@Pattern(regexp = LANGUAGE) String, @NotBlank @Size(max = NAME) String> name,
            @NotNull CommitteeClause.Kind kind,
            @Size(max = 20) List<@NotBlank @Size(max = NAME) String> mandate,
            @Size(max = MANY) List<@NotNull @Valid SeatJson> seats,
            @NotNull @Valid CadenceJson cadence,
            @NotNull CommitteeClause.Convocation convocation,
            @Nullable @Min(0) @Max(366) Integer noticeDays,
            @NotNull ZoneId zone,
            @Size(max = 10) List<@NotNull @Pattern(regexp = LANGUAGE) String> languages,
            @Nullable @Valid SourceJson source) {

        CommitteeJson {
            name = orEmpty(name);
            mandate = orEmpty(mandate);
            seats = orEmpty(seats);
            languages = orEmpty(languages);
        }
    }

    /** What counts as done. */
    record MeasureJson(
            @NotNull CommitmentClause.Measure.Kind kind,

            @Nullable @DecimalMin("0") @Digits(integer = 15, fraction = 4)
            BigDecimal target,

            @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
            BigDecimal cap,

            @Nullable @Size(max = NAME) String unit) {}

    /** How often it is owed. */
    record RecurrenceJson(
            @NotNull CommitmentClause.Recurrence.Kind kind,
            @Nullable @Min(1) @Max(366) Integer times) {}

    /** A clause that obliges somebody. */
    record CommitmentJson(
            @NotNull @Pattern(regexp = CLAUSE) String clause,
            @NotBlank @Size(max = TEXT) String text,
            @NotNull CommitmentClause.Modality modality,
            @Size(max = 20) List<@NotNull @Pattern(regexp = ORGANISATION) String> obligors,
            @Nullable @Size(max = NAME) String beneficiary,
            @NotNull @Valid MeasureJson measure,
            @NotNull @Valid RecurrenceJson recurrence,
            @Nullable @Pattern(regexp = POST) String owner,
            @Nullable @Valid SourceJson source) {

        CommitmentJson {
            obligors = orEmpty(obligors);
        }
    }
}
