package partnerships.agreement.web;

import static partnerships.agreement.web.ToDomain.each;

import java.time.ZoneId;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.CommitmentClause;
import partnerships.agreement.CommitteeClause;
import partnerships.agreement.CommitteeClause.Cadence;
import partnerships.agreement.CommitteeClause.Seat;
import partnerships.agreement.Party;
import partnerships.agreement.Provenance;
import partnerships.agreement.Purpose;
import partnerships.agreement.Source;
import partnerships.agreement.Term;
import partnerships.agreement.web.AgreementJson.CadenceJson;
import partnerships.agreement.web.AgreementJson.CadenceKind;
import partnerships.agreement.web.AgreementJson.CodeJson;
import partnerships.agreement.web.AgreementJson.CommitmentJson;
import partnerships.agreement.web.AgreementJson.CommitteeJson;
import partnerships.agreement.web.AgreementJson.DateJson;
import partnerships.agreement.web.AgreementJson.DomainJson;
import partnerships.agreement.web.AgreementJson.LegalBasisJson;
import partnerships.agreement.web.AgreementJson.MeasureJson;
import partnerships.agreement.web.AgreementJson.PartyJson;
import partnerships.agreement.web.AgreementJson.ProvenanceJson;
import partnerships.agreement.web.AgreementJson.RecurrenceJson;
import partnerships.agreement.web.AgreementJson.SeatJson;
import partnerships.agreement.web.AgreementJson.SectionsJson;
import partnerships.agreement.web.AgreementJson.SourceJson;
import partnerships.agreement.web.AgreementJson.StatementJson;
import partnerships.agreement.web.AgreementJson.TermJson;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;

/** Writes the parts of an agreement as JSON. */
final class ToJson {

    private ToJson() {}

    static DateJson of(PartialDate date) {
        return new DateJson(date.value(), date.qualifier());
    }

    static @Nullable SourceJson orNull(@Nullable Source source) {
        return source == null ? null : of(source);
    }

    static SourceJson of(Source source) {
        return new SourceJson(source.document(), source.place(), source.quote());
    }

    static PartyJson of(Party party) {
        return new PartyJson(
                party.organisation(), party.nameAsWritten(), party.roles(), party.scope(), party.from(), party.to());
    }

    static LegalBasisJson of(Purpose.LegalBasis basis) {
        return new LegalBasisJson(basis.asWritten(), basis.normalised(), basis.confidence(), orNull(basis.source()));
    }

    static DomainJson of(Purpose.Domain domain) {
        var codes = each(domain.codes(), code -> new CodeJson(code.vocabulary(), code.code(), code.percentage()));
        return new DomainJson(domain.asWritten(), codes, orNull(domain.source()));
    }

    static StatementJson of(Purpose.Statement statement) {
        return new StatementJson(statement.text(), orNull(statement.source()));
    }

    static SectionsJson of(Purpose.Sections sections) {
        return new SectionsJson(
                sections.objectives(), sections.modalities(), sections.financing(), sections.evaluation());
    }

    private static @Nullable String value(@Nullable LegalPeriod period) {
        return period == null ? null : period.value();
    }

    static TermJson of(Term term) {
        return new TermJson(
                of(term.from()), of(term.to()), term.renewal(), value(term.notice()), value(term.duration()));
    }

    static ProvenanceJson of(Provenance provenance) {
        return new ProvenanceJson(
                provenance.path(), provenance.basis(), provenance.confidence(), of(provenance.source()));
    }

    static CommitteeJson of(CommitteeClause committee) {
        var charter = committee.charter();
        return new CommitteeJson(
                committee.clause(),
                new TreeMap<>(committee.name()),
                committee.kind(),
                committee.mandate(),
                each(committee.seats(), ToJson::of),
                of(committee.cadence()),
                charter.convocation(),
                charter.noticeDays(),
                ZoneId.of(charter.zone()),
                charter.languages(),
                orNull(committee.source()));
    }

    static CommitmentJson of(CommitmentClause commitment) {
        var what = commitment.what();
        var measure = commitment.measure();
        return new CommitmentJson(
                commitment.clause(),
                what.text(),
                what.modality(),
                what.obligors(),
                what.beneficiary(),
                new MeasureJson(measure.kind(), measure.target(), measure.cap(), measure.unit()),
                new RecurrenceJson(
                        commitment.recurrence().kind(), commitment.recurrence().times()),
                commitment.owner(),
                orNull(commitment.source()));
    }

    private static SeatJson of(Seat seat) {
        return new SeatJson(seat.post(), seat.organisation(), seat.role(), seat.substitutes());
    }

    private static CadenceJson of(Cadence cadence) {
        return switch (cadence) {
            case Cadence.CountPerPeriod(var count, var period, var anchor, var basis) ->
                new CadenceJson(CadenceKind.COUNT_PER_PERIOD, count, period, anchor, basis);
            case Cadence.MutualDates() -> new CadenceJson(CadenceKind.MUTUAL_DATES, null, null, null, null);
            case Cadence.Unspecified() -> new CadenceJson(CadenceKind.UNSPECIFIED, null, null, null, null);
        };
    }
}
