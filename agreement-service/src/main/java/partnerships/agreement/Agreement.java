package partnerships.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
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
import partnerships.agreement.AgreementEvent.Conclusion;
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
import partnerships.dates.PartialDate;
import partnerships.store.Aggregate;
import partnerships.store.Refused;

/**
 * An agreement between a region and its partners, from intention to end. Immutable: a decision answers the events that follow
 * from it, and {@link #after} is the only way an agreement changes, so its state is the fold of its events.
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

    /**
     * Records an intention.
     *
     * @param region organisation whose register this is
     * @param issues that the reader of the source found
     * @throws Refused {@code TITLE_MISSING}, {@code NO_EXTERNAL_PARTY}, {@code SIGNED_ALREADY} if it has a date of signature
     */
    public static List<AgreementEvent> recordProspect(Content content, String region, List<Issue> issues) {
        content.refuseWithoutTitle();
        content.refuseWithoutExternalParty(region);
        if (content.signedOn().earliest().isPresent()) {
            throw new Refused("SIGNED_ALREADY", "what was signed is more than an intention");
        }
        return Unknowns.after(Stream.of(new AgreementProspectRecorded(content)), issues.stream());
    }

    /**
     * Records an agreement that was signed before the system knew it. What it does not say stays unknown and is noted.
     *
     * @throws Refused {@code TITLE_MISSING}, {@code TOO_FEW_PARTIES}, {@code EVIDENCE_MISSING}, {@code DATE_IN_FUTURE}
     */
    public static List<AgreementEvent> recordSigned(AlreadySigned entry, LegalZone zone, Instant now) {
        return entry.recorded(zone, now);
    }

    /** @throws Refused {@code NOT_A_PROSPECT}, {@code DATE_IN_FUTURE} */
    public List<AgreementEvent> openNegotiation(String owner, LocalDate startedOn, Instant now) {
        if (!(status instanceof Prospect)) {
            throw refused("NOT_A_PROSPECT");
        }
        zone.refuseFuture(startedOn, now);
        return List.of(new AgreementNegotiationOpened(owner, startedOn, zone.startOf(startedOn)));
    }

    /**
     * Puts the text before the council.
     *
     * @param parent the framework it names, if that was found
     * @throws Refused {@code NOT_IN_NEGOTIATION}, and what {@link Submission#refuseUnlessReady} says
     */
    public List<AgreementEvent> submit(Submission submission, Optional<Agreement> parent, Instant now) {
        if (!(status instanceof Negotiation)) {
            throw refused("NOT_IN_NEGOTIATION");
        }
        submission.refuseUnlessReady(content, parent);
        return List.of(new AgreementSubmitted(submission, now));
    }

    /** @throws Refused {@code NOT_SUBMITTED}, {@code QUORUM_OUTCOME_MISSING}, {@code QUORUM_NOT_MET}, {@code DATE_IN_FUTURE} */
    public List<AgreementEvent> approve(Deliberation deliberation, Instant now) {
        refuseUnlessDecidable(deliberation, now);
        return List.of(new AgreementApproved(deliberation, zone.startOf(deliberation.decidedOn())));
    }

    /** Sends the text back to negotiation. Refuses like {@link #approve}. */
    public List<AgreementEvent> sendBack(Deliberation deliberation, @Nullable String comments, Instant now) {
        refuseUnlessDecidable(deliberation, now);
        return List.of(new AgreementReturned(deliberation, comments, zone.startOf(deliberation.decidedOn())));
    }

    /**
     * Records one party's signature; the last one signs the agreement.
     *
     * @throws Refused {@code NOT_APPROVED}, {@code NOT_A_SIGNATORY}, {@code ALREADY_SIGNED}, {@code OTHER_DOCUMENT},
     *     {@code DATE_IN_FUTURE}, {@code SIGNED_BEFORE_APPROVAL}
     */
    public List<AgreementEvent> sign(Signature signature, Instant now) {
        var approval = status.approval().orElseThrow(() -> refused("NOT_APPROVED"));
        signature.refuseUnlessAwaited(content.signatories(), status.signatures());
        signature.signedOn().earliest().ifPresent(day -> zone.refuseFuture(day, now));
        signature.refuseUnlessUnder(approval);
        var all = Stream.concat(status.signatures().stream(), Stream.of(signature))
                .toList();
        var remaining = new HashSet<>(content.signatories());
        all.forEach(one -> remaining.remove(one.party()));
        var recorded = new AgreementSignatureRecorded(signature, remaining, firstInstant(signature.signedOn()));
        return remaining.isEmpty() ? signedBy(all, recorded) : List.of(recorded);
    }

    /**
     * Records the first day in force, which the text left open.
     *
     * @throws Refused {@code NOT_SIGNED}, {@code DATE_IN_FUTURE}, {@code CONTRADICTS_TERM}
     */
    public List<AgreementEvent> enterIntoForce(LocalDate effectiveOn, Instant now) {
        if (!(status instanceof Signed)) {
            throw refused("NOT_SIGNED");
        }
        zone.refuseFuture(effectiveOn, now);
        if (content.term().from().day().isPresent() || !content.term().canBegin(effectiveOn)) {
            throw new Refused("CONTRADICTS_TERM", "its term says otherwise; correct the term, with its source");
        }
        return andSettled(new AgreementEnteredIntoForce(effectiveOn, zone.startOf(effectiveOn)));
    }

    /**
     * Records a further period. One that was signed in time and is recorded late brings an expired agreement back.
     *
     * @param act reference of what the parties signed
     * @throws Refused {@code NOT_SIGNED}, {@code DATE_IN_FUTURE}, {@code END_UNKNOWN} if the end of the period before is not known to
     *     the day, and what {@link Renewal} refuses
     */
    public List<AgreementEvent> renew(String act, LocalDate signedOn, LocalDate from, LocalDate to, Instant now) {
        if (!status.signed()) {
            throw refused("NOT_SIGNED");
        }
        zone.refuseFuture(signedOn, now);
        var last = content.term().days().lastDay();
        var renewal = new Renewal(renewals.size() + 2, from, to, act, signedOn);
        renewal.refuseUnlessAfter(last.orElseThrow(() -> new Refused("END_UNKNOWN", "nobody knows what it follows")));
        var renewed = new AgreementRenewed(renewal, zone.startOf(signedOn));
        var back = status instanceof Expired ? Stream.of(resumed(now)) : Stream.<AgreementEvent>empty();
        return Stream.concat(Stream.of(renewed), back).toList();
    }

    /** @throws Refused {@code PAST_SIGNATURE}, {@code DATE_IN_FUTURE} */
    public List<AgreementEvent> cancel(String reason, LocalDate on, Instant now) {
        switch (status) {
            case Prospect _, Negotiation _, ReadyForCouncil _, Approved _, PartiallySigned _ -> {}
            case Signed _, InForce _, Expired _, Cancelled _, Withdrawn _ -> throw refused("PAST_SIGNATURE");
        }
        zone.refuseFuture(on, now);
        return List.of(new AgreementCancelled(reason, on, zone.startOf(on)));
    }

    /** @throws Refused {@code WITHDRAWN}, {@code DUPLICATE_OF_ITSELF} */
    public List<AgreementEvent> withdraw(Withdrawal withdrawal, Instant now) {
        refuseIfWithdrawn();
        if (id.equals(withdrawal.duplicateOf())) {
            throw new Refused("DUPLICATE_OF_ITSELF", "another agreement must stay");
        }
        return List.of(new AgreementWithdrawn(withdrawal, now));
    }

    /**
     * Corrects a recorded fact. Deadlines follow the corrected term, and what time had concluded is taken back where it no longer
     * holds.
     *
     * @param corrected the whole content as its source says
     * @throws Refused {@code WITHDRAWN}, {@code DATE_IN_FUTURE}, and what {@link Correcting} refuses: after signature
     *     {@code NEEDS_AMENDMENT} for what was agreed upon
     */
    public List<AgreementEvent> correct(Correction correction, Content corrected, Instant now) {
        refuseIfWithdrawn();
        Correcting.refuseUnlessAllowed(correction, content, corrected, status);
        corrected.signedOn().earliest().ifPresent(day -> zone.refuseFuture(day, now));
        var validFrom = correction.validFrom();
        var fact = new AgreementFactCorrected(
                correction,
                corrected.restated(correction.path(), correction.source()),
                validFrom == null ? null : zone.startOf(validFrom));
        var settled = Unknowns.settled(issues, correction, corrected, status.signed());
        return Stream.of(Stream.<AgreementEvent>of(fact), after(fact).reversed(now).stream(), settled.stream())
                .flatMap(each -> each)
                .toList();
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

    /** What time had concluded and the facts no longer bear out. */
    private Optional<AgreementEvent> reversed(Instant now) {
        boolean over = content.term().lastDay().filter(zone.dayOf(now)::isAfter).isPresent();
        if (status instanceof Expired && !over) {
            return Optional.of(resumed(now));
        }
        if (status instanceof InForce && !begun(now)) {
            return Optional.of(new AgreementConclusionReversed(Conclusion.ENTERED_INTO_FORCE, Resumed.SIGNED));
        }
        return Optional.empty();
    }

    private AgreementEvent resumed(Instant now) {
        return new AgreementConclusionReversed(Conclusion.EXPIRED, begun(now) ? Resumed.IN_FORCE : Resumed.SIGNED);
    }

    private boolean begun(Instant now) {
        var today = zone.dayOf(now);
        return content.term().from().day().filter(day -> !day.isAfter(today)).isPresent();
    }

    private List<AgreementEvent> signedBy(List<Signature> all, AgreementSignatureRecorded last) {
        var on = Signature.lastOf(all);
        var signed = new AgreementSigned(on, last.signature().text(), false, firstInstant(on));
        return Unknowns.after(Stream.of(last, signed), Unknowns.of(content.signed(on)).stream());
    }

    private List<AgreementEvent> andSettled(AgreementEvent event) {
        var settled = Unknowns.changes(issues, after(event).content());
        return Stream.concat(Stream.of(event), settled.stream()).toList();
    }

    private void refuseUnlessDecidable(Deliberation deliberation, Instant now) {
        if (!(status instanceof ReadyForCouncil)) {
            throw refused("NOT_SUBMITTED");
        }
        deliberation.refuseWithoutQuorum();
        zone.refuseFuture(deliberation.decidedOn(), now);
    }

    private void refuseIfWithdrawn() {
        if (status instanceof Withdrawn) {
            throw refused("WITHDRAWN");
        }
    }

    private Refused refused(String code) {
        return new Refused(code, "it is " + status.code());
    }

    private PartiallySigned signedAlsoBy(Signature signature) {
        var all = Stream.concat(status.signatures().stream(), Stream.of(signature))
                .toList();
        return new PartiallySigned(status.approval().orElseThrow(), all);
    }

    private DocumentHash textAtHand() {
        return Objects.requireNonNull(status.text());
    }

    private @Nullable Instant firstInstant(PartialDate date) {
        return date.earliest().map(zone::startOf).orElse(null);
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
