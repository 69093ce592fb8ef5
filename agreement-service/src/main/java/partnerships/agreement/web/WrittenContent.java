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
import partnerships.agreement.web.Written.WrittenCommitment;
import partnerships.agreement.web.Written.WrittenCommittee;
import partnerships.agreement.web.Written.WrittenDate;
import partnerships.agreement.web.Written.WrittenDomain;
import partnerships.agreement.web.Written.WrittenLegalBasis;
import partnerships.agreement.web.Written.WrittenParty;
import partnerships.agreement.web.Written.WrittenProvenance;
import partnerships.agreement.web.Written.WrittenSections;
import partnerships.agreement.web.Written.WrittenStatement;
import partnerships.agreement.web.Written.WrittenTerm;
import partnerships.dates.PartialDate;

/** What is written in an agreement, as HTTP takes and shows it: the same fields as in the events. */
record WrittenContent(
        @NotBlank @Size(max = Formats.REFERENCE) String reference,
        @Size(max = 10) Map<@Pattern(regexp = LANGUAGE) String, @NotBlank @Size(max = NAME) String> title,
        @NotNull Heading.Kind kind,
        @Nullable @Pattern(regexp = Formats.UUID) String parentId,
        @Size(max = MANY) List<@NotNull @Valid WrittenParty> parties,
        @Size(max = MANY) List<@NotNull @Valid WrittenLegalBasis> legalBasis,
        @Size(max = MANY) List<@NotNull @Valid WrittenDomain> domains,
        @Size(max = MANY) List<@NotNull @Valid WrittenStatement> objectives,
        @Size(max = MANY) List<@NotBlank @Size(max = NAME) String> networks,
        @Nullable @Valid WrittenSections sections,
        @Nullable @Valid WrittenTerm term,
        @Nullable @Valid WrittenDate signedOn,
        @Nullable @Valid WrittenDate edition,
        @Size(max = MANY) List<@NotNull @Valid WrittenCommittee> committees,
        @Size(max = MANY) List<@NotNull @Valid WrittenCommitment> commitments,
        @Size(max = 1000) List<@NotNull @Valid WrittenProvenance> provenance) {

    WrittenContent {
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

    Content meant() {
        return new Content(
                new Heading(reference, title, kind, parentId, edition == null ? null : Meaning.of(edition)),
                Meaning.each(parties, Meaning::of),
                new Purpose(
                        Meaning.each(legalBasis, Meaning::of),
                        Meaning.each(domains, Meaning::of),
                        Meaning.each(objectives, Meaning::of),
                        networks,
                        Meaning.of(sections)),
                Meaning.of(term),
                signedOn == null ? PartialDate.UNKNOWN : Meaning.of(signedOn),
                Meaning.each(committees, Meaning::of),
                Meaning.each(commitments, Meaning::of),
                Meaning.each(provenance, Meaning::of));
    }

    static WrittenContent of(Content content) {
        var heading = content.heading();
        var purpose = content.purpose();
        var edition = heading.edition();
        return new WrittenContent(
                heading.reference(),
                new TreeMap<>(heading.title()),
                heading.kind(),
                heading.parentId(),
                Meaning.each(content.parties(), Writing::of),
                Meaning.each(purpose.legalBasis(), Writing::of),
                Meaning.each(purpose.domains(), Writing::of),
                Meaning.each(purpose.objectives(), Writing::of),
                purpose.networks(),
                Writing.of(purpose.sections()),
                Writing.of(content.term()),
                Writing.of(content.signedOn()),
                edition == null ? null : Writing.of(edition),
                Meaning.each(content.committees(), Writing::of),
                Meaning.each(content.commitments(), Writing::of),
                Meaning.each(content.provenance(), Writing::of));
    }
}
