package partnerships.commitment.messaging;

import org.jspecify.annotations.Nullable;
import partnerships.commitment.Undertaking;
import partnerships.contracts.AgreementData;

/** A commitment clause in the published language, and back. */
final class WireUndertaking {

    private WireUndertaking() {}

    static AgreementData.CommitmentClause of(Undertaking undertaking) {
        var measure = undertaking.measure();
        var recurrence = undertaking.recurrence();
        return new AgreementData.CommitmentClause(
                undertaking.clause(),
                undertaking.text(),
                undertaking.modality().name(),
                undertaking.parties().obligors(),
                undertaking.parties().beneficiary(),
                new AgreementData.Measure(measure.kind().name(), measure.target(), measure.cap(), measure.unit()),
                new AgreementData.Recurrence(recurrence.rhythm().name(), recurrence.times()),
                undertaking.owner(),
                of(undertaking.source()));
    }

    static Undertaking read(AgreementData.CommitmentClause wire) {
        var measure = wire.measure();
        var recurrence = wire.recurrence();
        return new Undertaking(
                wire.clause(),
                wire.text(),
                Undertaking.Modality.valueOf(wire.modality()),
                new Undertaking.Parties(wire.obligors(), wire.beneficiary()),
                new Undertaking.Measure(
                        Undertaking.Kind.valueOf(measure.kind()), measure.target(), measure.cap(), measure.unit()),
                new Undertaking.Recurrence(Undertaking.Rhythm.valueOf(recurrence.kind()), recurrence.times()),
                wire.owner(),
                read(wire.source()));
    }

    private static AgreementData.@Nullable Source of(Undertaking.@Nullable Source source) {
        return source == null ? null : new AgreementData.Source(source.document(), source.place(), source.quote());
    }

    private static Undertaking.@Nullable Source read(AgreementData.@Nullable Source wire) {
        return wire == null ? null : new Undertaking.Source(wire.document(), wire.place(), wire.quote());
    }
}
