package partnerships.store.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The store side of a job runner: the jobs of one collection. Times are real times. */
public interface JobQueue {

    /**
     * @param attempt how many attempts have been made
     * @param surprises how many of them failed in a way that nobody foresaw
     * @param traceparent of what began it, if that was traced
     */
    record Job(
            String id,
            int attempt,
            Instant dueAt,
            int surprises,
            @Nullable String traceparent) {

        public Job(String id, int attempt, Instant dueAt) {
            this(id, attempt, dueAt, 0, null);
        }
    }

    /** Returns jobs that are due, earliest first. */
    List<Job> due(Instant now, int limit);

    /**
     * Counts an attempt before it begins.
     *
     * @param until when another instance may make the next, if this one is not heard of
     * @return whether the attempt is ours
     */
    boolean take(Job job, Instant until);

    /** Makes the attempt after this one due, if no other has begun. */
    void again(String id, int attempt, Instant dueAt);

    /** Does the same, and counts that this attempt failed in a way that nobody foresaw. */
    void surprised(String id, int attempt, Instant dueAt);
}
