package partnerships.agreement;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been done about an agreement, whatever became of it since.
 *
 * @param negotiation who conducted it, since when; null if it was never negotiated here
 * @param text that was submitted last or signed; null if none is at hand
 * @param session at which it was to be heard, if that was set
 * @param approval deliberation that approved the text; null if there is none
 * @param signatures given under it, in order of recording
 * @param imported signed before the system knew it: its evidence stands in the content's provenance
 */
public record Acts(
        Status.@Nullable Negotiation negotiation,
        @Nullable DocumentHash text,
        @Nullable String session,
        @Nullable Deliberation approval,
        List<Signature> signatures,
        boolean imported) {

    static final Acts NONE = new Acts(null, null, null, null, List.of(), false);

    public Acts {
        signatures = List.copyOf(signatures);
    }

    /** Returns them with what an event adds; facts and time are no acts. */
    Acts after(AgreementEvent event) {
        return switch (event) {
            case AgreementEvent.AgreementNegotiationOpened(var owner, var since, var _) ->
                new Acts(new Status.Negotiation(owner, since), text, session, approval, signatures, imported);
            case AgreementEvent.AgreementSubmitted(var submission, var _) ->
                new Acts(negotiation, submission.text(), submission.session(), null, List.of(), imported);
            case AgreementEvent.AgreementApproved(var deliberation, var _) ->
                new Acts(negotiation, text, session, deliberation, signatures, imported);
            case AgreementEvent.AgreementSignatureRecorded(var signature, var _, var _) ->
                new Acts(
                        negotiation,
                        text,
                        session,
                        approval,
                        Stream.concat(signatures.stream(), Stream.of(signature)).toList(),
                        imported);
            case AgreementEvent.AgreementSigned(var _, var signed, var before, var _) ->
                new Acts(negotiation, signed == null ? text : signed, session, approval, signatures, before);
            default -> this;
        };
    }
}
