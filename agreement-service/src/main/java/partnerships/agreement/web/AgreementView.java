package partnerships.agreement.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.Agreement;
import partnerships.agreement.Deliberation;
import partnerships.agreement.Issue;
import partnerships.agreement.Renewal;
import partnerships.agreement.Signature;
import partnerships.agreement.Status;
import partnerships.agreement.web.AgreementJson.DateJson;
import partnerships.agreement.web.AgreementJson.SourceJson;
import partnerships.store.document.Stored;

/**
 * An agreement as it stands.
 *
 * @param state PROSPECT, NEGOTIATION, READY_FOR_COUNCIL, APPROVED, PARTIALLY_SIGNED, SIGNED, IN_FORCE, EXPIRED, CANCELLED or WITHDRAWN
 * @param documentHash of the text that was submitted last or signed, whatever became of it since
 * @param owner post that conducts the negotiation, or did; absent if it was never negotiated here
 * @param negotiatedSince first day of the negotiation; absent like its owner
 * @param session at which the text was to be heard; absent if not said
 * @param deliberation that approved the text; absent if there is none, or the text went back since
 * @param signatures given under the approval, in the order in which they were recorded; they stay
 * @param imported signed before it was entered here
 * @param evidence that it was signed, of one that was signed before it was entered here
 * @param renewals further periods, in order
 * @param endReason why it was cancelled or withdrawn
 * @param cancelledOn day on which it was given up
 * @param duplicateOf the agreement that stays, of one that was withdrawn as its duplicate
 * @param issues about its facts that are open
 */
record AgreementView(
        String id,
        long version,
        String state,
        ContentJson content,
        @Nullable String documentHash,
        @Nullable String owner,
        @Nullable LocalDate negotiatedSince,
        @Nullable String session,
        @Nullable DeliberationView deliberation,
        List<SignatureView> signatures,
        boolean imported,
        List<SourceJson> evidence,
        List<RenewalView> renewals,
        @Nullable String endReason,
        @Nullable LocalDate cancelledOn,
        @Nullable String duplicateOf,
        List<IssueView> issues) {

    /** A decision of the council or its bureau. */
    record DeliberationView(
            String reference,
            LocalDate decidedOn,
            Deliberation.Body body,
            Deliberation.@Nullable Quorum quorumOutcome) {

        static @Nullable DeliberationView orNull(@Nullable Deliberation deliberation) {
            return deliberation == null
                    ? null
                    : new DeliberationView(
                            deliberation.reference(),
                            deliberation.decidedOn(),
                            deliberation.body(),
                            deliberation.quorum());
        }
    }

    /** One party's signature, and the hash of the text that it stands under. */
    record SignatureView(
            String party,
            @Nullable String signatoryPost,
            DateJson signedOn,
            @Nullable String place,
            String documentHash) {

        static SignatureView of(Signature signature) {
            return new SignatureView(
                    signature.party(),
                    signature.signatoryPost(),
                    ToJson.of(signature.signedOn()),
                    signature.place(),
                    signature.text().value());
        }
    }

    /** A further period, and what it rests on. */
    record RenewalView(int periodNo, LocalDate from, LocalDate to, String act, LocalDate signedOn) {

        static RenewalView of(Renewal renewal) {
            return new RenewalView(renewal.periodNo(), renewal.from(), renewal.to(), renewal.act(), renewal.signedOn());
        }
    }

    /**
     * What is open about a fact.
     *
     * @param wayOut what settles it; absent if its reader did not say
     */
    record IssueView(
            String rule,
            String path,
            @Nullable SourceJson source,
            @Nullable String wayOut) {

        static IssueView of(Issue issue) {
            return new IssueView(issue.rule(), issue.path(), ToJson.orNull(issue.source()), issue.wayOut());
        }
    }

    static AgreementView of(Stored<Agreement> stored) {
        var agreement = stored.aggregate();
        var status = agreement.status();
        var acts = agreement.acts();
        var text = acts.text();
        var negotiation = acts.negotiation();
        return new AgreementView(
                stored.id(),
                stored.version(),
                status.code(),
                ContentJson.of(agreement.content()),
                text == null ? null : text.value(),
                negotiation == null ? null : negotiation.owner(),
                negotiation == null ? null : negotiation.startedOn(),
                acts.session(),
                DeliberationView.orNull(acts.approval()),
                ToDomain.each(acts.signatures(), SignatureView::of),
                acts.imported(),
                acts.imported() ? evidence(agreement) : List.of(),
                ToDomain.each(agreement.renewals(), RenewalView::of),
                endReason(status),
                status instanceof Status.Cancelled(var _, var on) ? on : null,
                status instanceof Status.Withdrawn(var withdrawal) ? withdrawal.duplicateOf() : null,
                ToDomain.each(agreement.issues(), IssueView::of));
    }

    private static List<SourceJson> evidence(Agreement agreement) {
        return agreement.content().provenance().stream()
                .filter(stated -> stated.path().equals("signedOn"))
                .map(stated -> ToJson.of(stated.source()))
                .toList();
    }

    private static @Nullable String endReason(Status status) {
        return switch (status) {
            case Status.Cancelled(var reason, var _) -> reason;
            case Status.Withdrawn(var withdrawal) -> withdrawal.reason().name();
            default -> null;
        };
    }
}
