package partnerships.agreement.web;

import static partnerships.agreement.web.Formats.LANGUAGE;
import static partnerships.agreement.web.Formats.MANY;
import static partnerships.agreement.web.Formats.NAME;
import static partnerships.agreement.web.Formats.orEmpty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.Content;
import partnerships.agreement.Heading;
import partnerships.agreement.Purpose;
import partnerships.agreement.web.AgreementJson.CommitmentJson;
import partnerships.agreement.web.AgreementJson.CommitteeJson;
import partnerships.agreement.web.AgreementJson.DateJson;
import partnerships.agreement.web.AgreementJson.DomainJson;
import partnerships.agreement.web.AgreementJson.LegalBasisJson;
import partnerships.agreement.web.AgreementJson.PartyJson;
import partnerships.agreement.web.AgreementJson.ProvenanceJson;
import partnerships.agreement.web.AgreementJson.SectionsJson;
import partnerships.agreement.web.AgreementJson.StatementJson;
import partnerships.agreement.web.AgreementJson.TermJson;
import partnerships.dates.PartialDate;

/** What is written in an agreement, as HTTP takes and shows it: the same fields as in the events. */
record ContentJson(
        @NotBlank @Size(max = Formats.REFERENCE) String reference,
        @Size(max = 10) Map<@Pattern(regexp = LANGUAGE) String, @NotBlank @Size(max = NAME) String> title,
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
        @Size(max = 1000) List<@NotNull @Valid ProvenanceJson> provenance) {

    ContentJson {
        title = orEmpty(title);
        parties = orEmpty(parties);
        legalBasis = orEmpty(legalBasis);
        domains = orEmpty(domains);
        objectives = orEmpty(objectives);
        networks = orEmpty(networks);
        committees = orEmpty(committees);
        commitments = orEmpty(commitments);
        provenance = orEmpty(provenance);
    }

    Content toDomain() {
        return new Content(
                new Heading(reference, title, kind, parentId, edition == null ? null : ToDomain.of(edition)),
                ToDomain.each(parties, ToDomain::of),
                new Purpose(
                        ToDomain.each(legalBasis, ToDomain::of),
                        ToDomain.each(domains, ToDomain::of),
                        ToDomain.each(objectives, ToDomain::of),
                        networks,
                        ToDomain.of(sections)),
                ToDomain.of(term),
                signedOn == null ? PartialDate.UNKNOWN : ToDomain.of(signedOn),
                ToDomain.each(committees, ToDomain::of),
                ToDomain.each(commitments, ToDomain::of),
                ToDomain.each(provenance, ToDomain::of));
    }

    static ContentJson of(Content content) {
        var heading = content.heading();
        var purpose = content.purpose();
        var edition = heading.edition();
        return new ContentJson(
                heading.reference(),
                new TreeMap<>(heading.title()),
                heading.kind(),
                heading.parentId(),
                ToDomain.each(content.parties(), ToJson::of),
                ToDomain.each(purpose.legalBasis(), ToJson::of),
                ToDomain.each(purpose.domains(), ToJson::of),
                ToDomain.each(purpose.objectives(), ToJson::of),
                purpose.networks(),
                ToJson.of(purpose.sections()),
                ToJson.of(content.term()),
                ToJson.of(content.signedOn()),
                edition == null ? null : ToJson.of(edition),
                ToDomain.each(content.committees(), ToJson::of),
                ToDomain.each(content.commitments(), ToJson::of),
                ToDomain.each(content.provenance(), ToJson::of));
    }
}
