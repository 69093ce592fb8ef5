package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.NOT_APPROVED;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.AgreementEvent.AgreementSignatureRecorded;
import partnerships.agreement.AgreementEvent.AgreementSigned;
import partnerships.dates.PartialDate;

/** From the approval to the last signature. */
public record Signing(Agreement agreement) {

    /**
     * Records one party's signature; the last one signs the agreement.
     *
     * @throws Refused {@code NOT_APPROVED}, {@code NOT_A_SIGNATORY}, {@code ALREADY_SIGNED}, {@code OTHER_DOCUMENT},
     *     {@code DATE_IN_FUTURE}, {@code SIGNED_BEFORE_APPROVAL}
     */
    public List<AgreementEvent> sign(Signature signature, Instant now) {
        var approval = agreement
                .status()
                .approval()
                .orElseThrow(
                        () -> agreement.refused(NOT_APPROVED, "it is signed once it is approved (submit, approve)"));
        signature.requireAwaited(
                agreement.content().signatories(), agreement.status().signatures());
        signature.signedOn().earliest().ifPresent(day -> agreement.zone().requireNotInFuture(day, now));
        signature.requireUnder(approval);
        var all = Stream.concat(agreement.status().signatures().stream(), Stream.of(signature))
                .toList();
        var remaining = new HashSet<>(agreement.content().signatories());
        all.forEach(one -> remaining.remove(one.party()));
        var recorded = new AgreementSignatureRecorded(signature, remaining, firstInstant(signature.signedOn()));
        return remaining.isEmpty() ? signedBy(all, recorded) : List.of(recorded);
    }

    private List<AgreementEvent> signedBy(List<Signature> all, AgreementSignatureRecorded last) {
        var on = Signature.lastOf(all);
        var signed = new AgreementSigned(on, last.signature().text(), false, firstInstant(on));
        return Unknowns.after(
                Stream.of(last, signed), Unknowns.of(agreement.content().signed(on)).stream());
    }

    private @Nullable Instant firstInstant(PartialDate date) {
        return date.earliest().map(agreement.zone()::startOf).orElse(null);
    }
}
