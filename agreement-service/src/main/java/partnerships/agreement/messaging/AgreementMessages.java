package partnerships.agreement.messaging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.Agreement;
import partnerships.agreement.AgreementEvent;
import partnerships.agreement.CommitmentClause;
import partnerships.agreement.CommitteeClause;
import partnerships.agreement.Content;
import partnerships.contracts.AgreementEvents;
import partnerships.contracts.DataQualityEvents;
import partnerships.contracts.Topics;
import partnerships.store.codec.EventCodec;

/** How an agreement's events are published. */
public final class AgreementMessages {

    public static final EventCodec<Agreement, AgreementEvent> CODEC = EventCodec.of(
                    Agreement.class, AgreementEvent.class, Topics.AGREEMENTS)
            .everywhere("agreementId", Agreement::id)
            .value(Content.class, it -> it.spread("heading", "purpose"))
            .value(CommitteeClause.class, it -> it.spread("charter"))
            .value(CommitmentClause.class, it -> it.spread("what"))
            .event(AgreementEvent.AgreementProspectRecorded.class, AgreementEvents.AgreementProspectRecorded.class)
            .event(AgreementEvent.AgreementRecorded.class, AgreementEvents.AgreementRecorded.class)
            .event(AgreementEvent.AgreementNegotiationOpened.class, AgreementEvents.AgreementNegotiationOpened.class)
            .event(
                    AgreementEvent.AgreementSubmitted.class,
                    AgreementEvents.AgreementSubmitted.class,
                    it -> it.spread("submission").rename("text", "documentHash"))
            .event(
                    AgreementEvent.AgreementApproved.class,
                    AgreementEvents.AgreementApproved.class,
                    it -> it.spread("deliberation")
                            .rename("reference", "deliberation")
                            .rename("quorum", "quorumOutcome"))
            .event(
                    AgreementEvent.AgreementReturned.class,
                    AgreementEvents.AgreementReturned.class,
                    it -> it.spread("deliberation")
                            .rename("reference", "deliberation")
                            .rename("quorum", "quorumOutcome"))
            .event(
                    AgreementEvent.AgreementSignatureRecorded.class,
                    AgreementEvents.AgreementSignatureRecorded.class,
                    it -> it.spread("signature").rename("text", "documentHash").rename("remaining", "remainingParties"))
            .event(
                    AgreementEvent.AgreementSigned.class,
                    AgreementEvents.AgreementSigned.class,
                    it -> it.rename("text", "documentHash").fill(Content.class, (agreement, _) -> agreement.content()))
            .event(
                    AgreementEvent.AgreementEnteredIntoForce.class,
                    AgreementEvents.AgreementEnteredIntoForce.class,
                    it -> it.derive("lastDay", (agreement, _) -> derivedLastDay(agreement)))
            .event(
                    AgreementEvent.AgreementRenewed.class,
                    AgreementEvents.AgreementRenewed.class,
                    it -> it.spread("renewal").rename("act", "actRef").constant("mode", "EXPRESS"))
            .event(AgreementEvent.AgreementExpired.class, AgreementEvents.AgreementExpired.class)
            .event(AgreementEvent.AgreementCancelled.class, AgreementEvents.AgreementCancelled.class)
            .event(
                    AgreementEvent.AgreementWithdrawn.class,
                    AgreementEvents.AgreementWithdrawn.class,
                    it -> it.spread("withdrawal"))
            .event(
                    AgreementEvent.AgreementFactCorrected.class,
                    AgreementEvents.AgreementFactCorrected.class,
                    it -> it.spread("correction"))
            .event(AgreementEvent.AgreementConclusionReversed.class, AgreementEvents.AgreementConclusionReversed.class)
            .event(
                    AgreementEvent.DataQualityIssueOpened.class,
                    DataQualityEvents.DataQualityIssueOpened.class,
                    it -> it.spread("issue")
                            .constant("severity", "ADVISORY")
                            .derive("wayOut", (_, opened) -> opened.issue().wayOut()))
            .event(AgreementEvent.DataQualityIssueResolved.class, DataQualityEvents.DataQualityIssueResolved.class)
            .build();

    private AgreementMessages() {}

    /** Returns the last day where it follows from the duration; one that is stated stands in the content. */
    private static @Nullable LocalDate derivedLastDay(Agreement agreement) {
        var days = agreement.content().term().days();
        return days.endDerived() ? days.overAfter().orElse(null) : null;
    }
}
