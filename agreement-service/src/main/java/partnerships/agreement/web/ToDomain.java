package partnerships.agreement.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.CommitmentClause;
import partnerships.agreement.CommitmentClause.Measure;
import partnerships.agreement.CommitmentClause.Recurrence;
import partnerships.agreement.CommitmentClause.Undertaking;
import partnerships.agreement.CommitteeClause;
import partnerships.agreement.CommitteeClause.Cadence;
import partnerships.agreement.CommitteeClause.Charter;
import partnerships.agreement.CommitteeClause.Seat;
import partnerships.agreement.Party;
import partnerships.agreement.Provenance;
import partnerships.agreement.Purpose;
import partnerships.agreement.Source;
import partnerships.agreement.Term;
import partnerships.agreement.web.AgreementJson.CadenceJson;
import partnerships.agreement.web.AgreementJson.CommitmentJson;
import partnerships.agreement.web.AgreementJson.CommitteeJson;
import partnerships.agreement.web.AgreementJson.DateJson;
import partnerships.agreement.web.AgreementJson.DomainJson;
import partnerships.agreement.web.AgreementJson.LegalBasisJson;
import partnerships.agreement.web.AgreementJson.PartyJson;
import partnerships.agreement.web.AgreementJson.ProvenanceJson;
import partnerships.agreement.web.AgreementJson.SeatJson;
import partnerships.agreement.web.AgreementJson.SectionsJson;
import partnerships.agreement.web.AgreementJson.SourceJson;
import partnerships.agreement.web.AgreementJson.StatementJson;
import partnerships.agreement.web.AgreementJson.TermJson;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;
import partnerships.defaults.web.Invalid;

/** Reads the parts of an agreement from their JSON, which has been validated. */
final class ToDomain {

    private ToDomain() {}

    static <T, R> List<R> each(List<T> parts, Function<T, R> as) {
        return parts.stream().map(as).toList();
    }

    static PartialDate of(DateJson date) {
        return new PartialDate(date.value(), date.qualifier());
    }

    static Source of(SourceJson source) {
        return new Source(source.document(), source.place(), source.quote());
    }

    static @Nullable Source orNull(@Nullable SourceJson source) {
        return source == null ? null : of(source);
    }

    static Party of(PartyJson party) {
        return new Party(
                party.organisation(), party.nameAsWritten(), party.roles(), party.scope(), party.from(), party.to());
    }

    static Purpose.LegalBasis of(LegalBasisJson basis) {
        return new Purpose.LegalBasis(
                basis.asWritten(), basis.normalised(), basis.confidence(), orNull(basis.source()));
    }

    static Purpose.Domain of(DomainJson domain) {
        var codes = each(domain.codes(), code -> new Purpose.Code(code.vocabulary(), code.code(), code.percentage()));
        return new Purpose.Domain(domain.asWritten(), codes, orNull(domain.source()));
    }

    static Purpose.Statement of(StatementJson statement) {
        return new Purpose.Statement(statement.text(), orNull(statement.source()));
    }

    static Purpose.Sections of(@Nullable SectionsJson sections) {
        return sections == null
                ? new Purpose.Sections(null, null, null, null)
                : new Purpose.Sections(
                        sections.objectives(), sections.modalities(), sections.financing(), sections.evaluation());
    }

    private static @Nullable LegalPeriod period(@Nullable String written) {
        return written == null ? null : new LegalPeriod(written);
    }

    static Term of(@Nullable TermJson term) {
        if (term == null) {
            return new Term(PartialDate.UNKNOWN, PartialDate.UNKNOWN, Term.Renewal.UNKNOWN, null, null);
        }
        var from = term.from();
        var to = term.to();
        var renewal = term.renewal();
        return new Term(
                from == null ? PartialDate.UNKNOWN : of(from),
                to == null ? PartialDate.UNKNOWN : of(to),
                renewal == null ? Term.Renewal.UNKNOWN : renewal,
                period(term.notice()),
                period(term.duration()));
    }

    static Provenance of(ProvenanceJson provenance) {
        return new Provenance(provenance.path(), provenance.basis(), provenance.confidence(), of(provenance.source()));
    }

    static CommitteeClause of(CommitteeJson committee) {
        return new CommitteeClause(
                committee.clause(),
                committee.name(),
                committee.kind(),
                committee.mandate(),
                each(committee.seats(), ToDomain::of),
                of(committee.cadence()),
                new Charter(
                        committee.convocation(),
                        committee.noticeDays(),
                        committee.zone().getId(),
                        committee.languages()),
                orNull(committee.source()));
    }

    static CommitmentClause of(CommitmentJson commitment) {
        var measure = commitment.measure();
        return new CommitmentClause(
                commitment.clause(),
                new Undertaking(
                        commitment.text(), commitment.modality(), commitment.obligors(), commitment.beneficiary()),
                new Measure(measure.kind(), measure.target(), measure.cap(), measure.unit()),
                new Recurrence(
                        commitment.recurrence().kind(), commitment.recurrence().times()),
                commitment.owner(),
                orNull(commitment.source()));
    }

    private static Seat of(SeatJson seat) {
        return new Seat(seat.post(), seat.organisation(), seat.role(), seat.substitutes());
    }

    private static Cadence of(CadenceJson cadence) {
        return switch (cadence.kind()) {
            case COUNT_PER_PERIOD -> countPerPeriod(cadence);
            case MUTUAL_DATES -> new Cadence.MutualDates();
            case UNSPECIFIED -> new Cadence.Unspecified();
        };
    }

    private static Cadence countPerPeriod(CadenceJson cadence) {
        var count = cadence.count();
        var period = cadence.period();
        var anchor = cadence.anchor();
        if (count == null || period == null || anchor == null) {
            throw new Invalid("cadence", "INCOMPLETE", "COUNT_PER_PERIOD has a count, a period and an anchor");
        }
        return new Cadence.CountPerPeriod(count, period, anchor, cadence.anchorBasis());
    }
}
