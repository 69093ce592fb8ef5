package partnerships.agreement.web;

import static partnerships.agreement.web.Meaning.each;

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
import partnerships.agreement.web.Written.CadenceKind;
import partnerships.agreement.web.Written.WrittenCadence;
import partnerships.agreement.web.Written.WrittenCode;
import partnerships.agreement.web.Written.WrittenCommitment;
import partnerships.agreement.web.Written.WrittenCommittee;
import partnerships.agreement.web.Written.WrittenDate;
import partnerships.agreement.web.Written.WrittenDomain;
import partnerships.agreement.web.Written.WrittenLegalBasis;
import partnerships.agreement.web.Written.WrittenMeasure;
import partnerships.agreement.web.Written.WrittenParty;
import partnerships.agreement.web.Written.WrittenProvenance;
import partnerships.agreement.web.Written.WrittenRecurrence;
import partnerships.agreement.web.Written.WrittenSeat;
import partnerships.agreement.web.Written.WrittenSections;
import partnerships.agreement.web.Written.WrittenSource;
import partnerships.agreement.web.Written.WrittenStatement;
import partnerships.agreement.web.Written.WrittenTerm;
import partnerships.dates.LegalPeriod;
import partnerships.dates.PartialDate;

/** How the parts of an agreement are written down. */
final class Writing {

    private Writing() {}

    static WrittenDate of(PartialDate date) {
        return new WrittenDate(date.value(), date.qualifier());
    }

    static @Nullable WrittenSource orNull(@Nullable Source source) {
        return source == null ? null : of(source);
    }

    static WrittenSource of(Source source) {
        return new WrittenSource(source.document(), source.place(), source.quote());
    }

    static WrittenParty of(Party party) {
        return new WrittenParty(
                party.organisation(), party.nameAsWritten(), party.roles(), party.scope(), party.from(), party.to());
    }

    static WrittenLegalBasis of(Purpose.LegalBasis basis) {
        return new WrittenLegalBasis(basis.asWritten(), basis.normalised(), basis.confidence(), orNull(basis.source()));
    }

    static WrittenDomain of(Purpose.Domain domain) {
        var codes = each(domain.codes(), code -> new WrittenCode(code.vocabulary(), code.code(), code.percentage()));
        return new WrittenDomain(domain.asWritten(), codes, orNull(domain.source()));
    }

    static WrittenStatement of(Purpose.Statement statement) {
        return new WrittenStatement(statement.text(), orNull(statement.source()));
    }

    static WrittenSections of(Purpose.Sections sections) {
        return new WrittenSections(
                sections.objectives(), sections.modalities(), sections.financing(), sections.evaluation());
    }

    private static @Nullable String value(@Nullable LegalPeriod period) {
        return period == null ? null : period.value();
    }

    static WrittenTerm of(Term term) {
        return new WrittenTerm(
                of(term.from()), of(term.to()), term.renewal(), value(term.notice()), value(term.duration()));
    }

    static WrittenProvenance of(Provenance provenance) {
        return new WrittenProvenance(
                provenance.path(), provenance.basis(), provenance.confidence(), of(provenance.source()));
    }

    static WrittenCommittee of(CommitteeClause committee) {
        var charter = committee.charter();
        return new WrittenCommittee(
                committee.clause(),
                new TreeMap<>(committee.name()),
                committee.kind(),
                committee.mandate(),
                each(committee.seats(), Writing::of),
                of(committee.cadence()),
                charter.convocation(),
                charter.noticeDays(),
                ZoneId.of(charter.zone()),
                charter.languages(),
                orNull(committee.source()));
    }

    static WrittenCommitment of(CommitmentClause commitment) {
        var what = commitment.what();
        var measure = commitment.measure();
        return new WrittenCommitment(
                commitment.clause(),
                what.text(),
                what.modality(),
                what.obligors(),
                what.beneficiary(),
                new WrittenMeasure(measure.kind(), measure.target(), measure.cap(), measure.unit()),
                new WrittenRecurrence(
                        commitment.recurrence().kind(), commitment.recurrence().times()),
                commitment.owner(),
                orNull(commitment.source()));
    }

    private static WrittenSeat of(Seat seat) {
        return new WrittenSeat(seat.post(), seat.organisation(), seat.role(), seat.substitutes());
    }

    private static WrittenCadence of(Cadence cadence) {
        return switch (cadence) {
            case Cadence.CountPerPeriod(var count, var period, var anchor, var basis) ->
                new WrittenCadence(CadenceKind.COUNT_PER_PERIOD, count, period, anchor, basis);
            case Cadence.MutualDates() -> new WrittenCadence(CadenceKind.MUTUAL_DATES, null, null, null, null);
            case Cadence.Unspecified() -> new WrittenCadence(CadenceKind.UNSPECIFIED, null, null, null, null);
        };
    }
}
