package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.DUPLICATE_OF_ITSELF;
import static partnerships.agreement.AgreementRefusal.PAST_SIGNATURE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import partnerships.agreement.AgreementEvent.AgreementCancelled;
import partnerships.agreement.AgreementEvent.AgreementWithdrawn;
import partnerships.agreement.Status.Approved;
import partnerships.agreement.Status.Cancelled;
import partnerships.agreement.Status.Expired;
import partnerships.agreement.Status.InForce;
import partnerships.agreement.Status.Negotiation;
import partnerships.agreement.Status.PartiallySigned;
import partnerships.agreement.Status.Prospect;
import partnerships.agreement.Status.ReadyForCouncil;
import partnerships.agreement.Status.Signed;
import partnerships.agreement.Status.Withdrawn;
import partnerships.store.Refused;

/** An agreement that is given up, or should never have been recorded. */
public record Ending(Agreement agreement) {

    /** @throws Refused {@code PAST_SIGNATURE}, {@code DATE_IN_FUTURE} */
    public List<AgreementEvent> cancel(String reason, LocalDate on, Instant now) {
        switch (agreement.status()) {
            case Prospect _, Negotiation _, ReadyForCouncil _, Approved _, PartiallySigned _ -> {}
            case Signed _, InForce _, Expired _, Cancelled _, Withdrawn _ ->
                throw agreement.refused(
                        PAST_SIGNATURE,
                        "only what is not yet signed is cancelled; withdraw what should not be recorded");
        }
        agreement.zone().requireNotInFuture(on, now);
        return List.of(new AgreementCancelled(reason, on, agreement.zone().startOf(on)));
    }

    /** @throws Refused {@code WITHDRAWN}, {@code DUPLICATE_OF_ITSELF} */
    public List<AgreementEvent> withdraw(Withdrawal withdrawal, Instant now) {
        agreement.requireNotWithdrawn();
        if (agreement.id().equals(withdrawal.duplicateOf())) {
            throw new Refused(DUPLICATE_OF_ITSELF, "another agreement stays: name that one in duplicateOf");
        }
        return List.of(new AgreementWithdrawn(withdrawal, now));
    }
}
