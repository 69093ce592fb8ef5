package partnerships.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as its events left it.
 *
 * @param content what is written in it; absent until an event has said it
 * @param life what happened to it
 * @param issues ambiguities and gaps in its text that no person has settled yet
 * @param keys what lists sort and filter by
 */
public record AgreementRow(
        String id,
        long seq,
        AgreementState state,
        @Nullable AgreementContent content,
        Life life,
        List<Issue> issues,
        AgreementKeys keys)
        implements Row {

    /**
     * @param signedOn unknown until it is signed, and often after
     * @param remainingParties organisations that have yet to sign
     * @param duplicateOf the agreement that a withdrawn one repeats
     */
    public record Life(
            @Nullable String documentHash,
            PublishedDate signedOn,
            List<String> remainingParties,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate endedOn,
            @Nullable String duplicateOf) {

        static final Life UNKNOWN = new Life(null, PublishedDate.UNKNOWN, List.of(), null, null, null);

        Life submitted(String hash) {
            return new Life(hash, signedOn, remainingParties, effectiveOn, endedOn, duplicateOf);
        }

        Life signedOn(PublishedDate date) {
            return new Life(documentHash, date, remainingParties, effectiveOn, endedOn, duplicateOf);
        }

        Life signed(PublishedDate date, @Nullable String hash) {
            return new Life(hash == null ? documentHash : hash, date, List.of(), effectiveOn, endedOn, duplicateOf);
        }

        Life remaining(List<String> parties) {
            return new Life(documentHash, signedOn, parties, effectiveOn, endedOn, duplicateOf);
        }

        Life effective(LocalDate day) {
            return new Life(documentHash, signedOn, remainingParties, day, endedOn, duplicateOf);
        }

        Life ended(LocalDate day) {
            return new Life(documentHash, signedOn, remainingParties, effectiveOn, day, duplicateOf);
        }

        Life without(String conclusion) {
            return conclusion.equals("EXPIRED")
                    ? new Life(documentHash, signedOn, remainingParties, effectiveOn, null, duplicateOf)
                    : new Life(documentHash, signedOn, remainingParties, null, endedOn, duplicateOf);
        }

        Life withdrawn(@Nullable String original) {
            return new Life(documentHash, signedOn, remainingParties, effectiveOn, endedOn, original);
        }
    }

    /** @param severity ADVISORY or BLOCKING */
    public record Issue(String rule, String path, String severity) {}

    /** Returns the row of an agreement of which only the id is known. */
    public static AgreementRow unknown(String id) {
        return new AgreementRow(
                id, 0, AgreementState.UNKNOWN, null, Life.UNKNOWN, List.of(), AgreementKeys.of(null, Life.UNKNOWN));
    }

    /** Returns the row as it is once the fact has happened. Never refuses: what happened, happened. */
    public AgreementRow after(AgreementFact fact) {
        return switch (fact) {
            case AgreementFact.ProspectRecorded(var text) -> with(AgreementState.PROSPECT, text, life, issues);
            case AgreementFact.Recorded(var text) ->
                with(AgreementState.SIGNED, text, life.signedOn(text.signedOn()), issues);
            case AgreementFact.NegotiationOpened _ -> in(AgreementState.NEGOTIATION, life);
            case AgreementFact.Submitted(var text, var hash) ->
                with(AgreementState.READY_FOR_COUNCIL, text, life.submitted(hash), issues);
            case AgreementFact.Approved _ -> in(AgreementState.APPROVED, life);
            case AgreementFact.Returned _ -> in(AgreementState.NEGOTIATION, life);
            case AgreementFact.SignatureRecorded signature ->
                in(AgreementState.PARTIALLY_SIGNED, life.remaining(signature.remainingParties()));
            case AgreementFact.Signed(var on, var hash) -> in(AgreementState.SIGNED, life.signed(on, hash));
            case AgreementFact.EnteredIntoForce(var on) -> in(AgreementState.IN_FORCE, life.effective(on));
            case AgreementFact.Renewed(var to) ->
                with(state, content == null ? null : content.endingOn(to), life, issues);
            case AgreementFact.Expired(var on) -> in(AgreementState.EXPIRED, life.ended(on));
            case AgreementFact.Cancelled _ -> in(AgreementState.CANCELLED, life);
            case AgreementFact.Withdrawn mistake -> in(AgreementState.WITHDRAWN, life.withdrawn(mistake.duplicateOf()));
            case AgreementFact.FactCorrected corrected -> corrected(corrected);
            case AgreementFact.ConclusionReversed(var conclusion, var now) -> in(now, life.without(conclusion));
            case AgreementFact.IssueOpened(var rule, var path, var severity) -> opened(new Issue(rule, path, severity));
            case AgreementFact.IssueResolved(var rule, var path) -> with(state, content, life, without(rule, path));
        };
    }

    /** Returns the row with the number of its last event, and with its keys. */
    public AgreementRow at(long sequence) {
        return new AgreementRow(id, sequence, state, content, life, issues, AgreementKeys.of(content, life));
    }

    private AgreementRow corrected(AgreementFact.FactCorrected fact) {
        PublishedDate date = fact.content().signedOn();
        boolean meant = fact.path().startsWith("signedOn") || !date.meant().unknown();
        return with(state, fact.content(), meant ? life.signedOn(date) : life, issues);
    }

    private AgreementRow opened(Issue issue) {
        List<Issue> open = without(issue.rule(), issue.path());
        open.add(issue);
        return with(state, content, life, List.copyOf(open));
    }

    private List<Issue> without(String rule, String path) {
        List<Issue> open = new ArrayList<>(issues);
        open.removeIf(issue -> issue.rule().equals(rule) && issue.path().equals(path));
        return open;
    }

    private AgreementRow in(AgreementState next, Life lived) {
        return with(next, content, lived, issues);
    }

    private AgreementRow with(AgreementState next, @Nullable AgreementContent text, Life lived, List<Issue> open) {
        return new AgreementRow(id, seq, next, text, lived, open, keys);
    }
}
