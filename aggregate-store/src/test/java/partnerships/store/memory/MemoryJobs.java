package partnerships.store.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import partnerships.store.job.JobQueue;

/** The jobs of a collection in memory: what {@code MongoJobQueue} does, by the same rules. */
final class MemoryJobs implements JobQueue {

    private final Map<String, MemoryDocument> documents;

    MemoryJobs(Map<String, MemoryDocument> documents) {
        this.documents = documents;
    }

    @Override
    public List<Job> due(Instant now, int limit) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getValue().jobDueAt != null
                        && !entry.getValue().jobDueAt.isAfter(now))
                .map(entry -> new Job(
                        entry.getKey(),
                        entry.getValue().jobAttempt,
                        entry.getValue().jobDueAt,
                        entry.getValue().jobSurprises,
                        null))
                .sorted(Comparator.comparing(Job::dueAt))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean take(Job job, Instant until) {
        MemoryDocument document = documents.get(job.id());
        if (document == null
                || document.jobAttempt != job.attempt()
                || !job.dueAt().equals(document.jobDueAt)) {
            return false;
        }
        document.jobAttempt++;
        document.jobDueAt = until;
        return true;
    }

    @Override
    public void again(String id, int attempt, Instant dueAt) {
        MemoryDocument document = documents.get(id);
        if (document != null && document.jobDueAt != null && document.jobAttempt == attempt) {
            document.jobDueAt = dueAt;
        }
    }

    @Override
    public void surprised(String id, int attempt, Instant dueAt) {
        MemoryDocument document = documents.get(id);
        if (document != null && document.jobDueAt != null && document.jobAttempt == attempt) {
            document.jobDueAt = dueAt;
            document.jobSurprises++;
        }
    }
}
