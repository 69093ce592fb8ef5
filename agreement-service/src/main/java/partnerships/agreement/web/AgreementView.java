package partnerships.agreement.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.Agreement;
import partnerships.agreement.Issue;
import partnerships.agreement.Renewal;
import partnerships.agreement.Signature;
import partnerships.agreement.Status;
import partnerships.agreement.web.Written.WrittenDate;
import partnerships.agreement.web.Written.WrittenSource;
import partnerships.store.document.Stored;

/**
 * An agreement as it stands.
 *
 * @param state PROSPECT, NEGOTIATION, READY_FOR_COUNCIL, APPROVED, PARTIALLY_SIGNED, SIGNED, IN_FORCE, EXPIRED, CANCELLED or WITHDRAWN
 * @param documentHash of the text that was submitted or signed
 * @param owner post that conducts the negotiation, while there is one
 * @param signatures given so far under the approval
 * @param renewals further periods, in order
 * @param issues about its facts that are open
 */
record AgreementView(
        String id,
        long version,
        String state,
        WrittenContent content,
        @Nullable String documentHash,
        @Nullable String owner,
        @Nullable LocalDate negotiatedSince,
        List<SignatureView> signatures,
        List<RenewalView> renewals,
        @Nullable String endReason,
        @Nullable String duplicateOf,
        List<IssueView> issues) {

    /** One party's signature. */
    record SignatureView(
            String party,
            @Nullable String signatoryPost,
            WrittenDate signedOn,
            @Nullable String place) {

        static SignatureView of(Signature signature) {
            return new SignatureView(
                    signature.party(), signature.signatoryPost(), Writing.of(signature.signedOn()), signature.place());
        }
    }

    /** A further period, and what it rests on. */
    record RenewalView(int periodNo, LocalDate from, LocalDate to, String act, LocalDate signedOn) {

        static RenewalView of(Renewal renewal) {
            return new RenewalView(renewal.periodNo(), renewal.from(), renewal.to(), renewal.act(), renewal.signedOn());
        }
    }

    /** What is open about a fact. */
    record IssueView(String rule, String path, @Nullable WrittenSource source) {

        static IssueView of(Issue issue) {
            return new IssueView(issue.rule(), issue.path(), Writing.orNull(issue.source()));
        }
    }

    static AgreementView of(Stored<Agreement> stored) {
        var agreement = stored.aggregate();
        var status = agreement.status();
        var text = status.text();
        var negotiation = negotiation(status);
        return new AgreementView(
                stored.id(),
                stored.version(),
                status.code(),
                WrittenContent.of(agreement.content()),
                text == null ? null : text.value(),
                negotiation == null ? null : negotiation.owner(),
                negotiation == null ? null : negotiation.startedOn(),
                status.signatures().stream().map(SignatureView::of).toList(),
                agreement.renewals().stream().map(RenewalView::of).toList(),
                endReason(status),
                status instanceof Status.Withdrawn(var withdrawal) ? withdrawal.duplicateOf() : null,
                agreement.issues().stream().map(IssueView::of).toList());
    }

    private static Status.@Nullable Negotiation negotiation(Status status) {
        return status instanceof Status.Negotiation || status instanceof Status.ReadyForCouncil
                ? status.negotiation()
                : null;
    }

    private static @Nullable String endReason(Status status) {
        return switch (status) {
            case Status.Cancelled(var reason, var _) -> reason;
            case Status.Withdrawn(var withdrawal) -> withdrawal.reason().name();
            default -> null;
        };
    }
}
