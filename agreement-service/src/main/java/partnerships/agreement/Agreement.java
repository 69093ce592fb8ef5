package partnerships.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import partnerships.agreement.AgreementEvent.AgreementApproved;
import partnerships.agreement.AgreementEvent.AgreementCancelled;
import partnerships.agreement.AgreementEvent.AgreementConclusionReversed;
import partnerships.agreement.AgreementEvent.AgreementEnteredIntoForce;
import partnerships.agreement.AgreementEvent.AgreementExpired;
import partnerships.agreement.AgreementEvent.AgreementFactCorrected;
import partnerships.agreement.AgreementEvent.AgreementNegotiationOpened;
import partnerships.agreement.AgreementEvent.AgreementProspectRecorded;
import partnerships.agreement.AgreementEvent.AgreementRecorded;
import partnerships.agreement.AgreementEvent.AgreementRenewed;
import partnerships.agreement.AgreementEvent.AgreementReturned;
import partnerships.agreement.AgreementEvent.AgreementSignatureRecorded;
import partnerships.agreement.AgreementEvent.AgreementSigned;
import partnerships.agreement.AgreementEvent.AgreementSubmitted;
import partnerships.agreement.AgreementEvent.AgreementWithdrawn;
import partnerships.agreement.AgreementEvent.DataQualityIssueOpened;
import partnerships.agreement.AgreementEvent.DataQualityIssueResolved;
import partnerships.agreement.AgreementEvent.Resumed;
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
import partnerships.store.Aggregate;
import partnerships.store.Refused;

/**
 * An agreement between a region and its partners, from intention to end. Immutable: {@link #after} is the only way it changes, so its
 * state is the fold of its events. What can be decided about it stands by phase of its life: {@link Recording}, {@link Approving},
 * {@link Signing}, {@link Running}, {@link Ending}, and at any time {@link Correcting}; each decision answers the events that follow.
 *
 * @param zone in which its dates lie
 * @param renewals further periods, in order
 * @param issues about its facts that are still open
 * @param acts what has been done about it
 * @param referenceKey what all spellings of its reference have in common; null once it is withdrawn: the reference is free again
 */
public record Agreement(
        String id,
        LegalZone zone,
        Content content,
        Status status,
        List<Renewal> renewals,
        List<Issue> issues,
        Acts acts,
        @Nullable String referenceKey)
        implements Aggregate<Agreement, AgreementEvent> {

    public Agreement {
        renewals = List.copyOf(renewals);
        issues = List.copyOf(issues);
    }

    /** Makes an agreement from its first event. */
    public static Agreement born(String id, AgreementEvent first, LegalZone zone) {
        return switch (first) {
            case AgreementProspectRecorded(var content) -> young(id, zone, content, new Prospect());
            case AgreementRecorded(var content, var _) -> young(id, zone, content, new Signed(null));
            default -> throw new IllegalArgumentException("no agreement begins with " + first.getClass());
        };
    }

    @Override
    public List<AgreementEvent> at(Instant now) {
        return due().filter(instant -> !instant.isAfter(now))
                .map(_ -> concluded())
                .orElse(List.of());
    }

    @Override
    public Optional<Instant> due() {
        return switch (status) {
            case Signed _ -> content.term().from().day().map(zone::startOf).or(this::endsAt);
            case InForce _ -> endsAt();
            case Prospect _, Negotiation _, ReadyForCouncil _, Approved _, PartiallySigned _ -> Optional.empty();
            case Expired _, Cancelled _, Withdrawn _ -> Optional.empty();
        };
    }

    @Override
    public Agreement after(AgreementEvent event) {
        return changedBy(event).having(acts.after(event));
    }

    private Agreement changedBy(AgreementEvent event) {
        return switch (event) {
            case AgreementProspectRecorded(var recorded) -> reads(recorded);
            case AgreementRecorded(var recorded, var _) -> reads(recorded);
            case AgreementNegotiationOpened(var owner, var startedOn, var _) -> is(new Negotiation(owner, startedOn));
            case AgreementSubmitted(var submission, var _) ->
                reads(submission.content()).is(new ReadyForCouncil(status.negotiation(), submission.text()));
            case AgreementApproved(var deliberation, var _) -> is(new Approved(textAtHand(), deliberation.decidedOn()));
            case AgreementReturned _ -> is(status.negotiation());
            case AgreementSignatureRecorded(var signature, var _, var _) -> is(signedAlsoBy(signature));
            case AgreementSigned(var on, var text, var _, var _) ->
                reads(content.signed(on)).is(new Signed(text));
            case AgreementEnteredIntoForce(var on, var _) ->
                reads(content.inForceFrom(content.term().beginning(on))).is(new InForce(status.text()));
            case AgreementRenewed(var renewal, var _) -> renewedBy(renewal);
            case AgreementExpired _ -> is(new Expired(status.text()));
            case AgreementCancelled(var reason, var on, var _) -> is(new Cancelled(reason, on));
            case AgreementWithdrawn(var withdrawal, var _) -> is(new Withdrawn(withdrawal));
            case AgreementFactCorrected(var _, var corrected, var _) -> reads(corrected);
            case AgreementConclusionReversed(var _, var state) ->
                is(state == Resumed.IN_FORCE ? new InForce(status.text()) : new Signed(status.text()));
            case DataQualityIssueOpened(var issue) -> has(Stream.concat(issues.stream(), Stream.of(issue)));
            case DataQualityIssueResolved(var rule, var path) ->
                has(issues.stream()
                        .filter(issue ->
                                !issue.rule().equals(rule) || !issue.path().equals(path)));
        };
    }

    private List<AgreementEvent> concluded() {
        var from = content.term().from().day();
        if (status instanceof Signed && from.isPresent()) {
            return List.of(new AgreementEnteredIntoForce(from.get(), zone.startOf(from.get())));
        }
        var last = content.term().lastDay().orElseThrow();
        return List.of(new AgreementExpired(last, zone.endOf(last)));
    }

    private Optional<Instant> endsAt() {
        return content.term().lastDay().map(zone::endOf);
    }

    /** Returns a refusal that says where the agreement stands, and what would help. */
    Refused refused(AgreementRefusal refusal, String next) {
        return new Refused(refusal, "it is " + status.code() + "; " + next);
    }

    /** @throws Refused {@code WITHDRAWN} */
    void requireNotWithdrawn() {
        if (status instanceof Withdrawn) {
            throw refused(
                    AgreementRefusal.WITHDRAWN,
                    "record it anew if it should be there (POST /v1/agreements/prospects, /signed)");
        }
    }

    private PartiallySigned signedAlsoBy(Signature signature) {
        var all = Stream.concat(status.signatures().stream(), Stream.of(signature))
                .toList();
        return new PartiallySigned(status.approval().orElseThrow(), all);
    }

    private DocumentHash textAtHand() {
        return Objects.requireNonNull(status.text());
    }

    private static Agreement young(String id, LegalZone zone, Content content, Status status) {
        return new Agreement(id, zone, content, status, List.of(), List.of(), Acts.NONE, key(content, status));
    }

    private Agreement renewedBy(Renewal renewal) {
        var all = Stream.concat(renewals.stream(), Stream.of(renewal)).toList();
        var renewed =
                content.inForceFrom(content.term().renewedTo(renewal.to())).restated("term.to", renewal.source());
        return new Agreement(id, zone, renewed, status, all, issues, acts, referenceKey);
    }

    private Agreement reads(Content content) {
        return new Agreement(id, zone, content, status, renewals, issues, acts, key(content, status));
    }

    private Agreement is(Status status) {
        return new Agreement(id, zone, content, status, renewals, issues, acts, key(content, status));
    }

    private Agreement has(Stream<Issue> issues) {
        return new Agreement(id, zone, content, status, renewals, issues.toList(), acts, referenceKey);
    }

    private Agreement having(Acts acts) {
        return new Agreement(id, zone, content, status, renewals, issues, acts, referenceKey);
    }

    private static @Nullable String key(Content content, Status status) {
        return status instanceof Withdrawn ? null : content.heading().referenceKey();
    }
}
