package partnerships.store.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import partnerships.store.commit.Answered;
import partnerships.store.commit.Commit;
import partnerships.store.commit.Documents;
import partnerships.store.commit.Loaded;
import partnerships.store.document.OutboxEvent;
import partnerships.store.document.PendingEvents;
import partnerships.store.document.StoreException.ReferenceTaken;
import partnerships.store.timer.Deadlines;

/** What commits, relays and timers rely on, whoever keeps the documents. */
abstract class CollectionContract {

    static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    static final Instant LATER = NOW.plusSeconds(6);

    final String id = UUID.randomUUID().toString();

    abstract Documents documents();

    abstract Outbox outbox();

    abstract Deadlines deadlines();

    @Test
    void whatIsInsertedIsLoaded() {
        var answered = new Answered("anna\nk", "hash", 2);
        var state = new Document("reference", id).append("parts", List.of("a"));

        boolean inserted = documents()
                .insert(new Commit(
                        id,
                        0,
                        state,
                        events(1, 2),
                        new Commit.Seen("source", 7),
                        answered,
                        outlook(null),
                        first(LATER)));

        assertThat(inserted).isTrue();
        Loaded loaded = documents().load(id).orElseThrow();
        assertThat(loaded)
                .usingRecursiveComparison()
                .ignoringFields("pending.bytes")
                .isEqualTo(new Loaded(
                        id, 2, state, Map.of("source", 7L), answered, List.of(), new Loaded.Pending(2, 0), false));
        assertThat(loaded.pending().bytes()).isPositive();
    }

    @Test
    void anIdIsInsertedOnce() {
        insert();

        assertThat(documents().insert(commit(0, events(1)))).isFalse();
    }

    @Test
    void aReferenceBelongsToOne() {
        insert();
        String other = UUID.randomUUID().toString();
        var taken = new Document("reference", id);

        assertThatExceptionOfType(ReferenceTaken.class)
                .isThrownBy(() -> documents()
                        .insert(new Commit(other, 0, taken, events(1), null, null, outlook(null), first(LATER))));
    }

    @Test
    void aCommitHappensOnItsVersionAlone() {
        insert();

        assertThat(documents().update(commit(1, events(2)))).isTrue();
        assertThat(documents().update(commit(1, events(2)))).isFalse();
        assertThat(documents().load(id).map(Loaded::version)).contains(2L);
    }

    @Test
    void aStateIsReplacedWhole() {
        documents()
                .insert(new Commit(
                        id,
                        0,
                        new Document("reference", id).append("note", "x"),
                        events(1),
                        null,
                        null,
                        outlook(null),
                        first(LATER)));

        documents().update(commit(1, events(2)));

        assertThat(documents().load(id).map(Loaded::state)).contains(new Document("reference", id));
    }

    @Test
    void theLastTwentyCommandsAreRemembered() {
        insert();
        for (int version = 1; version <= 21; version++) {
            var answered = new Answered("anna\n" + version, "hash", version + 1);
            documents()
                    .update(new Commit(
                            id,
                            version,
                            new Document("reference", id),
                            events(version + 1),
                            null,
                            answered,
                            outlook(null),
                            first(LATER)));
        }

        assertThat(documents().load(id).orElseThrow().commands().stream().map(Answered::key))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2, 21).mapToObj(n -> "anna\n" + n).toList());
    }

    @Test
    void whatACommitHasClaimedIsDueWhenTheClaimHasRunOut() {
        insert();

        assertThat(due(LATER.minusMillis(1))).isEmpty();
        assertThat(due(LATER)).containsExactly(id);
    }

    @Test
    void whatComesBehindOthersIsDueWithThem() {
        insert();

        documents().update(behind(1, 2, LATER.plusSeconds(1)));

        assertThat(due(LATER)).containsExactly(id);
    }

    @Test
    void whatComesBehindOthersIsLeftToWhoHasClaimedThem() {
        insert();
        documents().update(behind(1, 2, LATER.plusSeconds(1)));

        assertThat(lookedAt(LATER.plusSeconds(1))).isEmpty();
    }

    @Test
    void whatComesBehindEventsThatWereJustClearedIsNobodys() {
        insert();
        outbox().clearWhole(List.of(run(1, 1)));

        documents().update(behind(1, 2, LATER));

        assertThat(lookedAt(LATER)).containsExactly(2L);
        assertThat(lookedAt(LATER)).as("claimed meanwhile").isEmpty();
        assertThat(due(LATER)).isEmpty();
    }

    @Test
    void whatIsTakenIsNotDueUntilTheClaimHasRunOut() {
        insert();
        var claim = claim(LATER);

        outbox().take(List.of(id), LATER, claim);
        outbox().take(List.of(id), LATER, claim(LATER));

        assertThat(sequences(outbox().taken(List.of(id), claim))).containsExactly(1L);
        assertThat(due(LATER)).isEmpty();
        assertThat(due(claim.until())).containsExactly(id);
    }

    @Test
    void whatIsReadBackIsWhatWasCommitted() {
        insert();

        PendingEvents pending = taken(LATER).getFirst();

        assertThat(pending).usingRecursiveComparison().isEqualTo(new PendingEvents(id, events(1)));
    }

    @Test
    void nothingBehindWhatWasAcknowledgedIsCleared() {
        insert();
        documents().update(behind(1, 2, LATER));

        int cleared = outbox().clearWhole(List.of(run(1, 1)));

        assertThat(cleared).isZero();
        assertThat(takenAt(LATER)).containsExactly(1L, 2L);
    }

    @Test
    void theLeadingRunIsClearedAndTheRestClaimed() {
        insert();
        documents().update(behind(1, 2, LATER));
        var claim = claim(LATER);

        outbox().clearLeadingRun(List.of(run(1, 1)), claim);

        assertThat(sequences(outbox().taken(List.of(id), claim))).containsExactly(2L);
        assertThat(due(LATER)).isEmpty();
    }

    @Test
    void whoComesTooLateClearsNothing() {
        insert();
        outbox().clearWhole(List.of(run(1, 1)));
        documents().update(commit(1, events(2)));

        int cleared = outbox().clearWhole(List.of(run(1, 1)));
        outbox().clearLeadingRun(List.of(run(1, 5)), claim(LATER));

        assertThat(cleared).isZero();
        assertThat(takenAt(LATER)).containsExactly(2L);
    }

    @Test
    void whoComesTooLateBringsNoClearedOutboxBack() {
        insert();
        var late = new PendingEvents(id, events(1));
        outbox().clearWhole(List.of(run(1, 1)));

        outbox().postpone(List.of(late), NOW);
        assertThat(due(LATER.plusSeconds(60))).isEmpty();
        outbox().clearLeadingRun(List.of(run(1, 1)), claim(NOW));
        assertThat(due(LATER.plusSeconds(60))).isEmpty();
        outbox().block(late, "Refusal");
        documents().update(behind(1, 2, LATER));
        assertThat(due(LATER)).containsExactly(id);
    }

    @Test
    void whatAnotherHasTakenIsNotOurs() {
        insert();
        outbox().take(List.of(id), LATER, claim(LATER));

        assertThat(outbox().taken(List.of(id), claim(LATER))).isEmpty();
    }

    @Test
    void whatFailedIsPutOffAndCounted() {
        insert();

        outbox().postpone(List.of(new PendingEvents(id, events(1), 2, 1)), LATER.plusSeconds(4));

        assertThat(due(LATER)).isEmpty();
        PendingEvents pending = taken(LATER.plusSeconds(4)).getFirst();
        assertThat(pending.attempts()).isEqualTo(2);
        assertThat(pending.refusals()).isEqualTo(1);
    }

    @Test
    void aDeadlineIsFoundWhenItHasPassed() {
        Instant deadline = NOW.plus(Duration.ofDays(1));
        documents()
                .insert(new Commit(
                        id, 0, new Document("reference", id), events(1), null, null, outlook(deadline), first(LATER)));
        var due = new Deadlines.Due(id, deadline);

        assertThat(passed(deadline.minusMillis(1))).isEmpty();
        assertThat(passed(deadline)).containsExactly(due);
        deadlines().postpone(due, deadline.plusSeconds(60));
        deadlines().postpone(due, deadline.plusSeconds(1));
        assertThat(passed(deadline.plusSeconds(59))).isEmpty();
        documents().update(commit(1, events(2)));
        assertThat(passed(deadline.plusSeconds(60))).isEmpty();
    }

    void insert() {
        documents().insert(commit(0, events(1)));
    }

    private Commit commit(long base, List<OutboxEvent> events) {
        return new Commit(id, base, new Document("reference", id), events, null, null, outlook(null), first(LATER));
    }

    Commit behind(long base, long sequence, Instant dueAt) {
        return new Commit(
                id,
                base,
                new Document("reference", id),
                events(sequence),
                null,
                null,
                outlook(null),
                new Commit.Dispatch(false, dueAt, NOW));
    }

    private static Commit.Outlook outlook(@Nullable Instant deadline) {
        return new Commit.Outlook(deadline, null, false);
    }

    private static Commit.Dispatch first(Instant claimedUntil) {
        return new Commit.Dispatch(true, claimedUntil, NOW);
    }

    List<OutboxEvent> events(long... sequences) {
        return LongStream.of(sequences)
                .mapToObj(seq -> new OutboxEvent(
                        id + "@" + seq, seq, "t.v1", new byte[] {1, 2, (byte) seq}, Map.of("ce_id", id + "@" + seq)))
                .toList();
    }

    Outbox.Cleared run(long head, long upTo) {
        return new Outbox.Cleared(id, id + "@" + head, upTo, (int) (upTo - head + 1));
    }

    static Outbox.Claim claim(Instant since) {
        return new Outbox.Claim(UUID.randomUUID().toString(), since, since.plusSeconds(6));
    }

    List<String> due(Instant at) {
        return outbox().due(at, 1_000).stream().filter(id::equals).toList();
    }

    private List<Deadlines.Due> passed(Instant at) {
        return deadlines().passed(at, 1_000).stream()
                .filter(due -> due.id().equals(id))
                .toList();
    }

    List<PendingEvents> taken(Instant at) {
        var claim = claim(at);
        outbox().take(List.of(id), at, claim);
        return outbox().taken(List.of(id), claim);
    }

    private List<Long> lookedAt(Instant dueAt) {
        var claim = claim(LATER);
        outbox().takeUnclaimed(List.of(new Outbox.Behind(id, dueAt)), claim);
        return sequences(outbox().taken(List.of(id), claim));
    }

    private List<Long> takenAt(Instant at) {
        return sequences(taken(at));
    }

    private static List<Long> sequences(List<PendingEvents> pending) {
        return pending.stream()
                .flatMap(each -> each.events().stream())
                .map(OutboxEvent::seq)
                .toList();
    }
}
