package partnerships.store.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import partnerships.store.commit.Commit;
import partnerships.store.commit.Documents;
import partnerships.store.document.OutboxEvent;
import partnerships.store.job.JobQueue.Job;

/** What a job runner relies on, whoever keeps the documents. */
abstract class JobQueueContract {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(30);

    private final String id = UUID.randomUUID().toString();

    abstract Documents documents();

    abstract JobQueue jobs();

    @Test
    void workIsDueFromItsBeginning() {
        work();

        assertThat(due(NOW.minusMillis(1))).isEmpty();
        assertThat(due(NOW)).containsExactly(new Job(id, 0, NOW));
    }

    @Test
    void anAttemptBelongsToOneAndCounts() {
        work();
        Job job = due(NOW).getFirst();

        assertThat(jobs().take(job, LATER)).isTrue();
        assertThat(jobs().take(job, LATER)).isFalse();

        assertThat(due(LATER.minusMillis(1))).isEmpty();
        assertThat(due(LATER)).containsExactly(new Job(id, 1, LATER));
    }

    @Test
    void whatIsPutOffSinceItWasFoundIsNotTaken() {
        work();
        Job job = due(NOW).getFirst();
        jobs().again(id, 0, LATER);

        assertThat(jobs().take(job, LATER)).isFalse();
    }

    @Test
    void anAttemptIsPutOffWhileNoOtherHasBegun() {
        work();
        jobs().take(due(NOW).getFirst(), LATER);

        jobs().again(id, 1, NOW.plusSeconds(5));
        assertThat(due(NOW.plusSeconds(5))).containsExactly(new Job(id, 1, NOW.plusSeconds(5)));
        jobs().again(id, 0, NOW);

        assertThat(due(NOW)).isEmpty();
    }

    @Test
    void surprisesAreCountedUntilTheWorkIsDone() {
        work();
        jobs().take(due(NOW).getFirst(), LATER);

        jobs().surprised(id, 1, NOW);
        jobs().surprised(id, 0, LATER);
        assertThat(due(NOW)).containsExactly(new Job(id, 1, NOW, 1, null));
        jobs().again(id, 1, LATER);
        assertThat(due(LATER)).containsExactly(new Job(id, 1, LATER, 1, null));

        documents().update(commit(1, null, false));
        documents().update(commit(2, LATER, true));
        assertThat(due(LATER)).containsExactly(new Job(id, 0, LATER));
    }

    @Test
    void aCommitMeanwhileLeavesTheJobAsItIs() {
        work();
        jobs().take(due(NOW).getFirst(), LATER);

        documents().update(commit(1, null, true));

        assertThat(due(LATER)).containsExactly(new Job(id, 1, LATER));
    }

    @Test
    void workThatIsDoneHasNoJobAndNobodyBringsItBack() {
        work();
        Job job = due(NOW).getFirst();
        documents().update(commit(1, null, false));

        assertThat(jobs().take(job, LATER)).isFalse();
        jobs().again(id, 0, NOW);

        assertThat(due(LATER)).isEmpty();
    }

    @Test
    void workThatBeginsAgainBeginsWithItsFirstAttempt() {
        work();
        jobs().take(due(NOW).getFirst(), LATER);
        documents().update(commit(1, null, false));

        documents().update(commit(2, LATER, true));

        assertThat(due(LATER)).containsExactly(new Job(id, 0, LATER));
    }

    private void work() {
        documents().insert(commit(0, NOW, true));
    }

    private Commit commit(long base, @Nullable Instant jobDueAt, boolean working) {
        String event = id + "@" + (base + 1);
        return new Commit(
                id,
                base,
                new Document("reference", id),
                List.of(new OutboxEvent(event, base + 1, "t.v1", new byte[] {1}, Map.of("ce_id", event))),
                null,
                null,
                new Commit.Outlook(null, jobDueAt, working),
                new Commit.Dispatch(true, LATER, NOW));
    }

    private List<Job> due(Instant at) {
        return jobs().due(at, 1_000).stream().filter(job -> job.id().equals(id)).toList();
    }
}
