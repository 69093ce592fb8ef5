package partnerships.agreement.messaging;

import static partnerships.agreement.messaging.WireContent.date;
import static partnerships.agreement.messaging.WireContent.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.Agreement;
import partnerships.agreement.AgreementEvent;
import partnerships.agreement.Content;
import partnerships.agreement.Correction;
import partnerships.agreement.Deliberation;
import partnerships.agreement.Issue;
import partnerships.agreement.Signature;
import partnerships.agreement.Submission;
import partnerships.agreement.Withdrawal;
import partnerships.contracts.AgreementEvents;
import partnerships.dates.TermDays;
import partnerships.store.document.EventMessage;

/** What is told of each event. */
final class WireEvents {

    private static final String ADVISORY = "ADVISORY";

    private WireEvents() {}

    static EventMessage of(Agreement after, AgreementEvent event) {
        var id = after.id();
        return switch (event) {
            case AgreementEvent.AgreementProspectRecorded(var content) -> prospectRecorded(id, content);
            case AgreementEvent.AgreementRecorded(var content, var _) -> recorded(id, content);
            case AgreementEvent.AgreementNegotiationOpened opened -> negotiationOpened(id, opened);
            case AgreementEvent.AgreementSubmitted(var submission, var _) -> submitted(id, submission);
            case AgreementEvent.AgreementApproved(var deliberation, var _) -> approved(id, deliberation);
            case AgreementEvent.AgreementReturned(var deliberation, var comments, var _) ->
                returned(id, deliberation, comments);
            case AgreementEvent.AgreementSignatureRecorded recorded -> signatureRecorded(id, recorded);
            case AgreementEvent.AgreementSigned signed -> signed(id, after.content(), signed);
            case AgreementEvent.AgreementEnteredIntoForce(var on, var _) ->
                enteredIntoForce(id, after.content().term().days(), on);
            case AgreementEvent.AgreementRenewed(var renewal, var _) ->
                told(AgreementEvents.AgreementRenewed.TYPE, WireContent.of(id, renewal));
            case AgreementEvent.AgreementExpired(var on, var _) ->
                told(AgreementEvents.AgreementExpired.TYPE, new AgreementEvents.AgreementExpired(id, on));
            case AgreementEvent.AgreementCancelled(var reason, var on, var _) ->
                told(AgreementEvents.AgreementCancelled.TYPE, new AgreementEvents.AgreementCancelled(id, reason, on));
            case AgreementEvent.AgreementWithdrawn(var withdrawal, var _) -> withdrawn(id, withdrawal);
            case AgreementEvent.AgreementFactCorrected(var correction, var content, var _) ->
                corrected(id, correction, content);
            case AgreementEvent.AgreementConclusionReversed reversed -> conclusionReversed(id, reversed);
            case AgreementEvent.DataQualityIssueOpened(var issue) -> issueOpened(id, issue);
            case AgreementEvent.DataQualityIssueResolved(var rule, var path) ->
                told(
                        AgreementEvents.DataQualityIssueResolved.TYPE,
                        new AgreementEvents.DataQualityIssueResolved(id, rule, path));
        };
    }

    private static EventMessage enteredIntoForce(String id, TermDays days, LocalDate on) {
        var lastDay = days.endDerived() ? days.overAfter().orElse(null) : null;
        return told(
                AgreementEvents.AgreementEnteredIntoForce.TYPE,
                new AgreementEvents.AgreementEnteredIntoForce(id, on, lastDay));
    }

    private static EventMessage prospectRecorded(String id, Content content) {
        return told(
                AgreementEvents.AgreementProspectRecorded.TYPE,
                new AgreementEvents.AgreementProspectRecorded(id, WireContent.of(content)));
    }

    private static EventMessage recorded(String id, Content content) {
        return told(
                AgreementEvents.AgreementRecorded.TYPE,
                new AgreementEvents.AgreementRecorded(id, WireContent.of(content)));
    }

    private static EventMessage negotiationOpened(String id, AgreementEvent.AgreementNegotiationOpened opened) {
        return told(
                AgreementEvents.AgreementNegotiationOpened.TYPE,
                new AgreementEvents.AgreementNegotiationOpened(id, opened.owner(), opened.startedOn()));
    }

    private static EventMessage conclusionReversed(String id, AgreementEvent.AgreementConclusionReversed reversed) {
        return told(
                AgreementEvents.AgreementConclusionReversed.TYPE,
                new AgreementEvents.AgreementConclusionReversed(
                        id, reversed.conclusion().name(), reversed.inForce() ? "IN_FORCE" : "SIGNED"));
    }

    private static EventMessage submitted(String id, Submission submission) {
        return told(
                AgreementEvents.AgreementSubmitted.TYPE,
                new AgreementEvents.AgreementSubmitted(
                        id, submission.text().value(), submission.session(), WireContent.of(submission.content())));
    }

    private static EventMessage approved(String id, Deliberation deliberation) {
        return told(
                AgreementEvents.AgreementApproved.TYPE,
                new AgreementEvents.AgreementApproved(
                        id,
                        deliberation.reference(),
                        deliberation.decidedOn(),
                        deliberation.body().name(),
                        WireContent.name(deliberation.quorum())));
    }

    private static EventMessage returned(String id, Deliberation deliberation, @Nullable String comments) {
        return told(
                AgreementEvents.AgreementReturned.TYPE,
                new AgreementEvents.AgreementReturned(
                        id,
                        deliberation.reference(),
                        deliberation.decidedOn(),
                        deliberation.body().name(),
                        WireContent.name(deliberation.quorum()),
                        comments));
    }

    private static EventMessage signatureRecorded(String id, AgreementEvent.AgreementSignatureRecorded recorded) {
        Signature signature = recorded.signature();
        return told(
                AgreementEvents.AgreementSignatureRecorded.TYPE,
                new AgreementEvents.AgreementSignatureRecorded(
                        id,
                        signature.party(),
                        signature.signatoryPost(),
                        date(signature.signedOn()),
                        signature.place(),
                        signature.text().value(),
                        recorded.remaining().stream().sorted().toList()));
    }

    private static EventMessage signed(String id, Content content, AgreementEvent.AgreementSigned signed) {
        var whole = WireContent.of(content);
        return told(
                AgreementEvents.AgreementSigned.TYPE,
                new AgreementEvents.AgreementSigned(
                        id,
                        whole.reference(),
                        whole.title(),
                        whole.kind(),
                        whole.parentId(),
                        whole.parties(),
                        date(signed.signedOn()),
                        value(signed.text()),
                        whole.term(),
                        whole.committees(),
                        whole.commitments(),
                        signed.imported()));
    }

    private static EventMessage withdrawn(String id, Withdrawal withdrawal) {
        return told(
                AgreementEvents.AgreementWithdrawn.TYPE,
                new AgreementEvents.AgreementWithdrawn(id, withdrawal.reason().name(), withdrawal.duplicateOf()));
    }

    private static EventMessage corrected(String id, Correction correction, Content content) {
        return told(
                AgreementEvents.AgreementFactCorrected.TYPE,
                new AgreementEvents.AgreementFactCorrected(
                        id,
                        correction.path(),
                        correction.before(),
                        correction.after(),
                        WireContent.of(correction.source()),
                        correction.validFrom(),
                        correction.typingError() ? true : null,
                        WireContent.of(content)));
    }

    private static EventMessage issueOpened(String id, Issue issue) {
        return told(
                AgreementEvents.DataQualityIssueOpened.TYPE,
                new AgreementEvents.DataQualityIssueOpened(
                        id, issue.rule(), issue.path(), ADVISORY, WireContent.orNull(issue.source()), issue.wayOut()));
    }

    private static EventMessage told(String type, Object data) {
        return new EventMessage(type, data);
    }
}
