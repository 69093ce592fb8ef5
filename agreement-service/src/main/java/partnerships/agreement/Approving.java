package partnerships.agreement;

import static partnerships.agreement.AgreementRefusal.NOT_A_PROSPECT;
import static partnerships.agreement.AgreementRefusal.NOT_IN_NEGOTIATION;
import static partnerships.agreement.AgreementRefusal.NOT_SUBMITTED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.AgreementEvent.AgreementApproved;
import partnerships.agreement.AgreementEvent.AgreementNegotiationOpened;
import partnerships.agreement.AgreementEvent.AgreementReturned;
import partnerships.agreement.AgreementEvent.AgreementSubmitted;
import partnerships.agreement.Status.Negotiation;
import partnerships.agreement.Status.Prospect;
import partnerships.agreement.Status.ReadyForCouncil;

/** From the first talk to the council's decision. */
public record Approving(Agreement agreement) {

    /** @throws Refused {@code NOT_A_PROSPECT}, {@code DATE_IN_FUTURE} */
    public List<AgreementEvent> openNegotiation(String owner, LocalDate startedOn, Instant now) {
        if (!(agreement.status() instanceof Prospect)) {
            throw agreement.refused(NOT_A_PROSPECT, "a negotiation begins from a PROSPECT");
        }
        agreement.zone().requireNotInFuture(startedOn, now);
        return List.of(new AgreementNegotiationOpened(
                owner, startedOn, agreement.zone().startOf(startedOn)));
    }

    /**
     * Puts the text before the council.
     *
     * @param parent the framework it names, if that was found
     * @throws Refused {@code NOT_IN_NEGOTIATION}, and what {@link Submission#requireReady} says
     */
    public List<AgreementEvent> submit(Submission submission, Optional<Agreement> parent, Instant now) {
        if (!(agreement.status() instanceof Negotiation)) {
            throw agreement.refused(
                    NOT_IN_NEGOTIATION, "a text is submitted in NEGOTIATION (open-negotiation, or return)");
        }
        submission.requireReady(agreement.content(), parent);
        return List.of(new AgreementSubmitted(submission, now));
    }

    /** @throws Refused {@code NOT_SUBMITTED}, {@code QUORUM_OUTCOME_MISSING}, {@code QUORUM_NOT_MET}, {@code DATE_IN_FUTURE} */
    public List<AgreementEvent> approve(Deliberation deliberation, Instant now) {
        requireDecidable(deliberation, now);
        return List.of(new AgreementApproved(deliberation, agreement.zone().startOf(deliberation.decidedOn())));
    }

    /** Sends the text back to negotiation. Refuses like {@link #approve}. */
    public List<AgreementEvent> sendBack(Deliberation deliberation, @Nullable String comments, Instant now) {
        requireDecidable(deliberation, now);
        return List.of(
                new AgreementReturned(deliberation, comments, agreement.zone().startOf(deliberation.decidedOn())));
    }

    private void requireDecidable(Deliberation deliberation, Instant now) {
        if (!(agreement.status() instanceof ReadyForCouncil)) {
            throw agreement.refused(NOT_SUBMITTED, "submit its text first (submit)");
        }
        deliberation.requireQuorum();
        agreement.zone().requireNotInFuture(deliberation.decidedOn(), now);
    }
}
