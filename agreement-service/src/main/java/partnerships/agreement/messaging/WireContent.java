package partnerships.agreement.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.Content;
import partnerships.agreement.Correction;
import partnerships.agreement.DocumentHash;
import partnerships.agreement.Heading;
import partnerships.agreement.Issue;
import partnerships.agreement.Party;
import partnerships.agreement.Provenance;
import partnerships.agreement.Purpose;
import partnerships.agreement.Renewal;
import partnerships.agreement.Signature;
import partnerships.agreement.Source;
import partnerships.agreement.Submission;
import partnerships.agreement.Term;
import partnerships.contracts.AgreementEvents;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;

/** What is written in an agreement, in the published language and back. */
final class WireContent {

    private WireContent() {}

    static AgreementEvents.Content of(Content content) {
        var heading = content.heading();
        var purpose = content.purpose();
        var edition = heading.edition();
        return new AgreementEvents.Content(
                heading.reference(),
                new TreeMap<>(heading.title()),
                heading.kind().name(),
                heading.parentId(),
                each(content.parties(), WireContent::of),
                each(purpose.legalBasis(), WireContent::of),
                each(purpose.domains(), WireContent::of),
                each(purpose.objectives(), WireContent::of),
                purpose.networks(),
                of(purpose.sections()),
                of(content.term()),
                date(content.signedOn()),
                edition == null ? null : date(edition),
                each(content.committees(), WireClauses::of),
                each(content.commitments(), WireClauses::of),
                each(content.provenance(), WireContent::of));
    }

    static Content read(AgreementEvents.Content wire) {
        var edition = wire.edition();
        return new Content(
                new Heading(
                        wire.reference(),
                        wire.title(),
                        Heading.Kind.valueOf(wire.kind()),
                        wire.parentId(),
                        edition == null ? null : date(edition)),
                each(wire.parties(), WireContent::read),
                new Purpose(
                        each(wire.legalBasis(), WireContent::read),
                        each(wire.domains(), WireContent::read),
                        each(wire.objectives(), WireContent::read),
                        wire.networks(),
                        sections(wire.sections())),
                read(wire.term()),
                date(wire.signedOn()),
                each(wire.committees(), WireClauses::read),
                each(wire.commitments(), WireClauses::read),
                each(wire.provenance(), WireContent::read));
    }

    static Submission submission(AgreementEvents.AgreementSubmitted wire) {
        return new Submission(new DocumentHash(wire.documentHash()), wire.session(), read(wire.content()));
    }

    static Signature signature(AgreementEvents.AgreementSignatureRecorded wire) {
        return new Signature(
                wire.party(),
                wire.signatoryPost(),
                date(wire.signedOn()),
                wire.place(),
                new DocumentHash(wire.documentHash()));
    }

    static AgreementEvents.AgreementRenewed of(String agreementId, Renewal renewal) {
        return new AgreementEvents.AgreementRenewed(
                agreementId,
                "EXPRESS",
                renewal.periodNo(),
                renewal.from(),
                renewal.to(),
                renewal.act(),
                renewal.signedOn());
    }

    static Renewal renewal(AgreementEvents.AgreementRenewed wire) {
        return new Renewal(
                wire.periodNo(),
                wire.from(),
                wire.to(),
                Objects.requireNonNull(wire.actRef()),
                Objects.requireNonNull(wire.signedOn()));
    }

    static Correction correction(AgreementEvents.AgreementFactCorrected wire) {
        return new Correction(
                wire.path(),
                wire.before(),
                wire.after(),
                read(wire.source()),
                wire.validFrom(),
                Boolean.TRUE.equals(wire.typingError()));
    }

    static Issue issue(AgreementEvents.DataQualityIssueOpened wire) {
        return new Issue(wire.rule(), wire.path(), readOrNull(wire.source()));
    }

    static AgreementEvents.PartialDate date(PartialDate date) {
        return new AgreementEvents.PartialDate(date.value(), date.qualifier().name());
    }

    static PartialDate date(AgreementEvents.PartialDate wire) {
        return new PartialDate(wire.value(), PartialDate.Qualifier.valueOf(wire.qualifier()));
    }

    static @Nullable String value(@Nullable DocumentHash hash) {
        return hash == null ? null : hash.value();
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static AgreementEvents.Source of(Source source) {
        return new AgreementEvents.Source(source.document(), source.place(), source.quote());
    }

    static AgreementEvents.@Nullable Source orNull(@Nullable Source source) {
        return source == null ? null : of(source);
    }

    static Source read(AgreementEvents.Source wire) {
        return new Source(wire.document(), wire.place(), wire.quote());
    }

    static @Nullable Source readOrNull(AgreementEvents.@Nullable Source wire) {
        return wire == null ? null : read(wire);
    }

    static <T, R> List<R> each(List<T> parts, Function<T, R> as) {
        return parts.stream().map(as).toList();
    }

    private static AgreementEvents.Party of(Party party) {
        return new AgreementEvents.Party(
                party.organisation(),
                party.nameAsWritten(),
                each(party.roles(), Enum::name),
                name(party.scope()),
                party.from(),
                party.to());
    }

    private static Party read(AgreementEvents.Party wire) {
        var scope = wire.scope();
        return new Party(
                wire.organisation(),
                wire.nameAsWritten(),
                each(wire.roles(), Party.Role::valueOf),
                scope == null ? null : Party.Scope.valueOf(scope),
                wire.from(),
                wire.to());
    }

    private static AgreementEvents.LegalBasis of(Purpose.LegalBasis basis) {
        return new AgreementEvents.LegalBasis(
                basis.asWritten(), basis.normalised(), name(basis.confidence()), orNull(basis.source()));
    }

    private static Purpose.LegalBasis read(AgreementEvents.LegalBasis wire) {
        return new Purpose.LegalBasis(
                wire.asWritten(), wire.normalised(), confidence(wire.confidence()), readOrNull(wire.source()));
    }

    private static AgreementEvents.Domain of(Purpose.Domain domain) {
        var codes = each(
                domain.codes(), code -> new AgreementEvents.Code(code.vocabulary(), code.code(), code.percentage()));
        return new AgreementEvents.Domain(domain.asWritten(), codes, orNull(domain.source()));
    }

    private static Purpose.Domain read(AgreementEvents.Domain wire) {
        var codes = each(wire.codes(), code -> new Purpose.Code(code.vocabulary(), code.code(), code.percentage()));
        return new Purpose.Domain(wire.asWritten(), codes, readOrNull(wire.source()));
    }

    private static AgreementEvents.Statement of(Purpose.Statement statement) {
        return new AgreementEvents.Statement(statement.text(), orNull(statement.source()));
    }

    private static Purpose.Statement read(AgreementEvents.Statement wire) {
        return new Purpose.Statement(wire.text(), readOrNull(wire.source()));
    }

    private static Map<String, String> of(Purpose.Sections sections) {
        var filled = new LinkedHashMap<String, String>();
        putIfThere(filled, "objectives", sections.objectives());
        putIfThere(filled, "modalities", sections.modalities());
        putIfThere(filled, "financing", sections.financing());
        putIfThere(filled, "evaluation", sections.evaluation());
        return filled;
    }

    private static void putIfThere(Map<String, String> filled, String name, @Nullable String text) {
        if (text != null) {
            filled.put(name, text);
        }
    }

    private static Purpose.Sections sections(Map<String, String> wire) {
        return new Purpose.Sections(
                wire.get("objectives"), wire.get("modalities"), wire.get("financing"), wire.get("evaluation"));
    }

    private static AgreementEvents.Term of(Term term) {
        return new AgreementEvents.Term(
                date(term.from()), date(term.to()), term.renewal().name(), text(term.notice()), text(term.duration()));
    }

    private static Term read(AgreementEvents.Term wire) {
        return new Term(
                date(wire.from()),
                date(wire.to()),
                Term.Renewal.valueOf(wire.renewal()),
                period(wire.notice()),
                period(wire.duration()));
    }

    private static @Nullable String text(@Nullable LegalPeriod period) {
        return period == null ? null : period.value();
    }

    private static @Nullable LegalPeriod period(@Nullable String wire) {
        return wire == null ? null : new LegalPeriod(wire);
    }

    private static AgreementEvents.Provenance of(Provenance provenance) {
        return new AgreementEvents.Provenance(
                provenance.path(), provenance.basis().name(), name(provenance.confidence()), of(provenance.source()));
    }

    private static Provenance read(AgreementEvents.Provenance wire) {
        return new Provenance(
                wire.path(),
                Provenance.Basis.valueOf(wire.basis()),
                confidence(wire.confidence()),
                read(wire.source()));
    }

    private static Provenance.@Nullable Confidence confidence(@Nullable String wire) {
        return wire == null ? null : Provenance.Confidence.valueOf(wire);
    }
}
