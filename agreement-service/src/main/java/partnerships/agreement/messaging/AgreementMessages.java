package partnerships.agreement.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.Agreement;
import partnerships.agreement.AgreementEvent;
import partnerships.agreement.AgreementEvent.Conclusion;
import partnerships.agreement.Deliberation;
import partnerships.agreement.DocumentHash;
import partnerships.agreement.Withdrawal;
import partnerships.contracts.AgreementEvents;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.Topics;
import partnerships.store.document.AggregateMessages;
import partnerships.store.document.EventMessage;

/** An agreement's events in the published language, and back. */
public final class AgreementMessages implements AggregateMessages<Agreement, AgreementEvent> {

    private static final Map<String, Function<CloudEvent, AgreementEvent>> READERS = Map.ofEntries(
            Map.entry(AgreementEvents.AgreementProspectRecorded.TYPE, AgreementMessages::prospectRecorded),
            Map.entry(AgreementEvents.AgreementRecorded.TYPE, AgreementMessages::recorded),
            Map.entry(AgreementEvents.AgreementNegotiationOpened.TYPE, AgreementMessages::negotiationOpened),
            Map.entry(AgreementEvents.AgreementSubmitted.TYPE, AgreementMessages::submitted),
            Map.entry(AgreementEvents.AgreementApproved.TYPE, AgreementMessages::approved),
            Map.entry(AgreementEvents.AgreementReturned.TYPE, AgreementMessages::returned),
            Map.entry(AgreementEvents.AgreementSignatureRecorded.TYPE, AgreementMessages::signatureRecorded),
            Map.entry(AgreementEvents.AgreementSigned.TYPE, AgreementMessages::signed),
            Map.entry(AgreementEvents.AgreementEnteredIntoForce.TYPE, AgreementMessages::enteredIntoForce),
            Map.entry(AgreementEvents.AgreementRenewed.TYPE, AgreementMessages::renewed),
            Map.entry(AgreementEvents.AgreementExpired.TYPE, AgreementMessages::expired),
            Map.entry(AgreementEvents.AgreementCancelled.TYPE, AgreementMessages::cancelled),
            Map.entry(AgreementEvents.AgreementWithdrawn.TYPE, AgreementMessages::withdrawn),
            Map.entry(AgreementEvents.AgreementFactCorrected.TYPE, AgreementMessages::factCorrected),
            Map.entry(AgreementEvents.AgreementConclusionReversed.TYPE, AgreementMessages::conclusionReversed),
            Map.entry(AgreementEvents.DataQualityIssueOpened.TYPE, AgreementMessages::issueOpened),
            Map.entry(AgreementEvents.DataQualityIssueResolved.TYPE, AgreementMessages::issueResolved));

    @Override
    public String topic() {
        return Topics.AGREEMENTS;
    }

    @Override
    public String source() {
        return "/agreement-service";
    }

    @Override
    public EventMessage write(Agreement after, AgreementEvent event) {
        return WireEvents.of(after, event);
    }

    @Override
    public AgreementEvent read(CloudEvent message) {
        var reader = READERS.get(message.type());
        if (reader == null) {
            throw new IllegalArgumentException("no event of an agreement: " + message.type());
        }
        return reader.apply(message);
    }

    private static AgreementEvent prospectRecorded(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.AgreementProspectRecorded.class);
        return new AgreementEvent.AgreementProspectRecorded(WireContent.read(data.content()));
    }

    private static AgreementEvent recorded(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.AgreementRecorded.class);
        return new AgreementEvent.AgreementRecorded(WireContent.read(data.content()), time(message));
    }

    private static AgreementEvent negotiationOpened(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.AgreementNegotiationOpened.class);
        return new AgreementEvent.AgreementNegotiationOpened(data.owner(), data.startedOn(), knownTime(message));
    }

    private static AgreementEvent submitted(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.AgreementSubmitted.class);
        return new AgreementEvent.AgreementSubmitted(WireContent.submission(data), knownTime(message));
    }

    private static AgreementEvent approved(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.AgreementApproved.class);
        var quorum = data.quorumOutcome();
        return new AgreementEvent.AgreementApproved(
                new Deliberation(
                        data.deliberation(),
                        data.decidedOn(),
                        Deliberation.Body.valueOf(data.body()),
                        quorum == null ? null : Deliberation.Quorum.valueOf(quorum)),
                knownTime(message));
    }

    private static AgreementEvent returned(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.AgreementReturned.class);
        var quorum = data.quorumOutcome();
        return new AgreementEvent.AgreementReturned(
                new Deliberation(
                        data.deliberation(),
                        data.decidedOn(),
                        Deliberation.Body.valueOf(data.body()),
                        quorum == null ? null : Deliberation.Quorum.valueOf(quorum)),
                data.comments(),
                knownTime(message));
    }

    private static AgreementEvent signatureRecorded(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.AgreementSignatureRecorded.class);
        return new AgreementEvent.AgreementSignatureRecorded(
                WireContent.signature(data), Set.copyOf(data.remainingParties()), time(message));
    }

    private static AgreementEvent signed(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.AgreementSigned.class);
        var hash = data.documentHash();
        return new AgreementEvent.AgreementSigned(
                WireContent.date(data.signedOn()),
                hash == null ? null : new DocumentHash(hash),
                data.imported(),
                time(message));
    }

    private static AgreementEvent enteredIntoForce(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.AgreementEnteredIntoForce.class);
        return new AgreementEvent.AgreementEnteredIntoForce(data.effectiveOn(), knownTime(message));
    }

    private static AgreementEvent renewed(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.AgreementRenewed.class);
        return new AgreementEvent.AgreementRenewed(WireContent.renewal(data), knownTime(message));
    }

    private static AgreementEvent expired(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.AgreementExpired.class);
        return new AgreementEvent.AgreementExpired(data.endedOn(), knownTime(message));
    }

    private static AgreementEvent cancelled(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.AgreementCancelled.class);
        return new AgreementEvent.AgreementCancelled(data.reason(), data.cancelledOn(), knownTime(message));
    }

    private static AgreementEvent withdrawn(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.AgreementWithdrawn.class);
        var withdrawal = new Withdrawal(Withdrawal.Reason.valueOf(data.reason()), data.duplicateOf());
        return new AgreementEvent.AgreementWithdrawn(withdrawal, knownTime(message));
    }

    private static AgreementEvent factCorrected(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.AgreementFactCorrected.class);
        return new AgreementEvent.AgreementFactCorrected(
                WireContent.correction(data), WireContent.read(data.content()), time(message));
    }

    private static AgreementEvent conclusionReversed(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.AgreementConclusionReversed.class);
        return new AgreementEvent.AgreementConclusionReversed(
                Conclusion.valueOf(data.conclusion()), data.state().equals("IN_FORCE"));
    }

    private static AgreementEvent issueOpened(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.DataQualityIssueOpened.class);
        return new AgreementEvent.DataQualityIssueOpened(WireContent.issue(data));
    }

    private static AgreementEvent issueResolved(CloudEvent message) {
        var data = EventJson.read(message.data(), AgreementEvents.DataQualityIssueResolved.class);
        return new AgreementEvent.DataQualityIssueResolved(data.rule(), data.path());
    }

    private static @Nullable Instant time(CloudEvent message) {
        return message.time().orElse(null);
    }

    private static Instant knownTime(CloudEvent message) {
        return message.time().orElseThrow(() -> new IllegalArgumentException("no time in " + message.type()));
    }
}
