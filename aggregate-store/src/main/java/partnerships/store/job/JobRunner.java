package partnerships.store.job;

import com.mongodb.MongoException;
import io.micrometer.tracing.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.store.Aggregate;
import partnerships.store.DomainEvent;
import partnerships.store.commit.DocumentStore;
import partnerships.store.document.Claims;
import partnerships.store.document.Failures;
import partnerships.store.document.StoreException;

/**
 * Makes the attempts that are due, each on a virtual thread, not too many at once. An attempt is counted before it begins;
 * one that is not heard of within its claim is made up for by the next. What fails in a way that nobody foresaw is counted, tried
 * again after 1, 2, 4 and 8 minutes, and then ended by its worker: nothing is tried for ever without being seen.
 */
public final class JobRunner<A extends Aggregate<A, E>, E extends DomainEvent> implements AutoCloseable {

    private static final int AT_ONCE = 16;
    /** After as many unforeseen failures the work is given up. */
    static final int MOST_SURPRISES = 5;

    private static final Duration AFTER_A_SURPRISE = Duration.ofMinutes(1);
    private static final Duration WHILE_NOTHING_HELPS = Duration.ofHours(1);
    /** How long to go on trying to record an outcome; with the work itself still within a claim. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private final JobQueue queue;
    private final DocumentStore<A, E> store;
    private final JobWorker<A, E> worker;
    private final InstantSource clock;
    private final InstantSource realTime;
    private final Runnable surprised;
    private final Runnable pause;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param clock the business clock, which the worker is given
     * @param realTime the clock of claims
     * @param surprised called for each attempt that failed in a way nobody foresaw
     */
    public JobRunner(
            JobQueue queue,
            DocumentStore<A, E> store,
            JobWorker<A, E> worker,
            InstantSource clock,
            InstantSource realTime,
            Runnable surprised) {
        this(
                queue,
                store,
                worker,
                clock,
                realTime,
                surprised,
                () -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500)));
    }

    /** @param pause waits between two tries to record an outcome */
    public JobRunner(
            JobQueue queue,
            DocumentStore<A, E> store,
            JobWorker<A, E> worker,
            InstantSource clock,
            InstantSource realTime,
            Runnable surprised,
            Runnable pause) {
        this.queue = queue;
        this.store = store;
        this.worker = worker;
        this.clock = clock;
        this.realTime = realTime;
        this.surprised = surprised;
        this.pause = pause;
    }

    /**
     * Begins what is due and does not wait for it.
     *
     * @return whether more may be due at once
     */
    public boolean sweep() {
        Instant now = realTime.instant();
        List<JobQueue.Job> due = queue.due(now, AT_ONCE);
        for (JobQueue.Job job : due) {
            free.acquireUninterruptibly();
            threads.execute(() -> {
                try {
                    attempt(job);
                } catch (RuntimeException e) {
                    log.warn(
                            "{} could not be taken; it comes again when its claim has run out: {}",
                            job.id(),
                            Failures.describe(e));
                } finally {
                    free.release();
                }
            });
        }
        return due.size() == AT_ONCE;
    }

    /** Waits for the attempts under way. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(Claims.JOB.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("work is still under way; the next attempt may repeat it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes one attempt, if no other instance is faster. */
    public void attempt(JobQueue.Job job) {
        if (!queue.take(job, realTime.instant().plus(Claims.JOB))) {
            return;
        }
        Span span = store.traces()
                .following(job.traceparent())
                .name("work " + store.definition().document().collection())
                .tag("partnerships.aggregate", job.id())
                .start();
        store.traces().within(span, () -> makeOne(job, job.attempt() + 1));
    }

    private void makeOne(JobQueue.Job job, int attempt) {
        try {
            var aggregate = store.ready(job.id());
            switch (worker.attempt(aggregate, attempt, clock.instant())) {
                case JobWorker.Outcome.Settled<E>(var events) -> settle(job.id(), events);
                case JobWorker.Outcome.Again<E>(var after) ->
                    queue.again(job.id(), attempt, realTime.instant().plus(after));
            }
        } catch (RuntimeException | Error e) {
            if (Failures.passes(e)) {
                log.warn(
                        "attempt {} for {} met a failure that passes; the next comes when its claim has run out: {}",
                        attempt,
                        job.id(),
                        Failures.describe(e));
            } else {
                surprised(job, attempt, e);
            }
        }
    }

    private void surprised(JobQueue.Job job, int attempt, Throwable failure) {
        surprised.run();
        log.error(
                "attempt {} for {} failed in a way that nobody foresaw: {}",
                attempt,
                job.id(),
                Failures.describe(failure));
        if (job.surprises() + 1 < MOST_SURPRISES) {
            var wait = AFTER_A_SURPRISE.multipliedBy(1L << job.surprises());
            queue.surprised(job.id(), attempt, realTime.instant().plus(wait));
        } else if (!gaveUp(job.id(), attempt)) {
            queue.surprised(job.id(), attempt, realTime.instant().plus(WHILE_NOTHING_HELPS));
        }
    }

    /** Returns whether the worker knew how to end it. */
    private boolean gaveUp(String id, int attempt) {
        try {
            var events = worker.giveUp(store.ready(id), attempt, clock.instant());
            if (!events.isEmpty()) {
                settle(id, events);
                log.error("{} is given up after attempt {}", id, attempt);
            }
            return !events.isEmpty();
        } catch (RuntimeException e) {
            log.error("{} cannot even be given up; it is tried again in an hour: {}", id, Failures.describe(e));
            return false;
        }
    }

    /**
     * Records an outcome, patiently: the work is done, and forgetting that would repeat it. Of two that both came to one, the
     * first counts.
     */
    private void settle(String id, List<E> events) {
        Instant giveUp = realTime.instant().plus(PATIENCE);
        while (true) {
            try {
                store.settle(id, (aggregate, _) -> news(aggregate, events));
                return;
            } catch (StoreException.Temporary | MongoException e) {
                if (realTime.instant().isAfter(giveUp)) {
                    throw e;
                }
                log.warn("the outcome of {} is not recorded yet: {}", id, Failures.describe(e));
                pause.run();
            }
        }
    }

    private List<E> news(A aggregate, List<E> events) {
        return store.definition().working().test(aggregate)
                ? events.stream()
                        .filter(event -> worker.isNews(aggregate, event))
                        .toList()
                : List.of();
    }
}
