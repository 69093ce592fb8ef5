package partnerships.agreement.messaging;

import static partnerships.agreement.messaging.WireContent.each;
import static partnerships.agreement.messaging.WireContent.name;
import static partnerships.agreement.messaging.WireContent.orNull;
import static partnerships.agreement.messaging.WireContent.readOrNull;

import java.util.Objects;
import java.util.TreeMap;
import partnerships.agreement.CommitmentClause;
import partnerships.agreement.CommitmentClause.Measure;
import partnerships.agreement.CommitmentClause.Modality;
import partnerships.agreement.CommitmentClause.Recurrence;
import partnerships.agreement.CommitmentClause.Undertaking;
import partnerships.agreement.CommitteeClause;
import partnerships.agreement.CommitteeClause.Cadence;
import partnerships.agreement.CommitteeClause.Charter;
import partnerships.agreement.CommitteeClause.Convocation;
import partnerships.agreement.CommitteeClause.Seat;
import partnerships.agreement.Provenance;
import partnerships.contracts.AgreementEvents;

/** The clauses that come to life at signature, in the published language and back. */
final class WireClauses {

    private WireClauses() {}

    static AgreementEvents.CommitteeClause of(CommitteeClause clause) {
        var charter = clause.charter();
        return new AgreementEvents.CommitteeClause(
                clause.clause(),
                new TreeMap<>(clause.name()),
                clause.kind().name(),
                clause.mandate(),
                each(clause.seats(), WireClauses::of),
                of(clause.cadence()),
                charter.convocation().name(),
                charter.noticeDays(),
                charter.zone(),
                charter.languages(),
                orNull(clause.source()));
    }

    static CommitteeClause read(AgreementEvents.CommitteeClause wire) {
        return new CommitteeClause(
                wire.clause(),
                wire.name(),
                CommitteeClause.Kind.valueOf(wire.kind()),
                wire.mandate(),
                each(wire.seats(), WireClauses::read),
                read(wire.cadence()),
                new Charter(Convocation.valueOf(wire.convocation()), wire.noticeDays(), wire.zone(), wire.languages()),
                readOrNull(wire.source()));
    }

    static AgreementEvents.CommitmentClause of(CommitmentClause clause) {
        var what = clause.what();
        var measure = clause.measure();
        return new AgreementEvents.CommitmentClause(
                clause.clause(),
                what.text(),
                what.modality().name(),
                what.obligors(),
                what.beneficiary(),
                new AgreementEvents.Measure(measure.kind().name(), measure.target(), measure.cap(), measure.unit()),
                new AgreementEvents.Recurrence(
                        clause.recurrence().kind().name(), clause.recurrence().times()),
                clause.owner(),
                orNull(clause.source()));
    }

    static CommitmentClause read(AgreementEvents.CommitmentClause wire) {
        var measure = wire.measure();
        return new CommitmentClause(
                wire.clause(),
                new Undertaking(wire.text(), Modality.valueOf(wire.modality()), wire.obligors(), wire.beneficiary()),
                new Measure(Measure.Kind.valueOf(measure.kind()), measure.target(), measure.cap(), measure.unit()),
                new Recurrence(
                        Recurrence.Kind.valueOf(wire.recurrence().kind()),
                        wire.recurrence().times()),
                wire.owner(),
                readOrNull(wire.source()));
    }

    private static AgreementEvents.Seat of(Seat seat) {
        return new AgreementEvents.Seat(
                seat.post(), seat.organisation(), seat.role().name(), seat.substitutes());
    }

    private static Seat read(AgreementEvents.Seat wire) {
        return new Seat(wire.post(), wire.organisation(), Seat.Role.valueOf(wire.role()), wire.substitutes());
    }

    private static AgreementEvents.Cadence of(Cadence cadence) {
        return switch (cadence) {
            case Cadence.CountPerPeriod(var count, var period, var anchor, var basis) ->
                new AgreementEvents.Cadence("COUNT_PER_PERIOD", count, period.name(), anchor.name(), name(basis));
            case Cadence.MutualDates() -> new AgreementEvents.Cadence("MUTUAL_DATES", null, null, null, null);
            case Cadence.Unspecified() -> new AgreementEvents.Cadence("UNSPECIFIED", null, null, null, null);
        };
    }

    private static Cadence read(AgreementEvents.Cadence wire) {
        return switch (wire.kind()) {
            case "COUNT_PER_PERIOD" -> countPerPeriod(wire);
            case "MUTUAL_DATES" -> new Cadence.MutualDates();
            case "UNSPECIFIED" -> new Cadence.Unspecified();
            default -> throw new IllegalArgumentException("no cadence " + wire.kind());
        };
    }

    private static Cadence countPerPeriod(AgreementEvents.Cadence wire) {
        var basis = wire.anchorBasis();
        return new Cadence.CountPerPeriod(
                Objects.requireNonNull(wire.count()),
                Cadence.Period.valueOf(Objects.requireNonNull(wire.period())),
                Cadence.Anchor.valueOf(Objects.requireNonNull(wire.anchor())),
                basis == null ? null : Provenance.Basis.valueOf(basis));
    }
}
