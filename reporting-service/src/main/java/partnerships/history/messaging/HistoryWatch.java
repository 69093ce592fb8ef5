package partnerships.history.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.history.Completeness;
import partnerships.history.Derived;
import partnerships.history.persistence.EventHistory;
import partnerships.history.persistence.Positions;

/**
 * Notices when the database has lost something, and does not rest before it is there again. A database that was dropped or put back
 * says so by its positions, at each look, and a hole in the history by its size; the same counts by partition, and rows that are missing,
 * are looked for at the start, when their number falls, and each minute; rows that say too much every tenth time.
 *
 * <p>A gap that the topics themselves have not filled yet is none: it was never kept.
 */
public final class HistoryWatch implements Completeness {

    private static final Logger log = LoggerFactory.getLogger(HistoryWatch.class);
    private static final Duration BETWEEN_AUDITS = Duration.ofMinutes(1);
    private static final int THOROUGH = 10;
    private static final Duration TOLD_AT_LEAST = Duration.ofMinutes(15);

    private final EventHistory history;
    private final Positions positions;
    private final Derived derived;
    private final Assigned assigned;
    private final Runnable readAgain;
    private final Consumer<Boolean> ready;
    private final CountDownLatch first = new CountDownLatch(1);
    private final AtomicLong changes = new AtomicLong();

    private volatile boolean complete;
    private volatile Map<String, Long> known = Map.of();
    private volatile @Nullable Long lostAtNanos;
    private @Nullable Map<String, Long> target;
    private @Nullable Expected expected;
    private long auditedAtNanos;
    private long audits;
    private long size;

    /** So many subjects must have rows once all has been taken that the topics held then. */
    private record Expected(long subjects, Map<String, Long> ends) {}

    /** What is watched. */
    public record Watched(EventHistory history, Positions positions, Derived derived, Assigned assigned) {}

    /**
     * @param readAgain lets the consumer begin again where the database stands
     * @param ready called when answers may be asked for again, and when not any more; not called the first time
     */
    public HistoryWatch(Watched watched, Runnable readAgain, Consumer<Boolean> ready, MeterRegistry meters) {
        this.history = watched.history();
        this.positions = watched.positions();
        this.derived = watched.derived();
        this.assigned = watched.assigned();
        this.readAgain = readAgain;
        this.ready = ready;
        Gauge.builder("history.lost", this, watch -> watch.lostLately() ? 1 : 0)
                .description(
                        "1 from when the database was found to lack something, until it is there again and a quarter"
                                + " of an hour at least")
                .register(meters);
    }

    /** Waits until all has been taken that the topics held when this began, and nothing is missing. */
    public void awaitComplete() throws InterruptedException {
        if (first.getCount() > 0) {
            log.info("not ready before all has been taken that the topics hold");
        }
        first.await();
    }

    /** Also looks whether the database stands where it stood: nothing may be answered from an empty one for a second. */
    @Override
    public boolean complete() {
        if (!complete) {
            return false;
        }
        Map<String, Long> before = known;
        Map<String, Long> taken = positions.next();
        return before.entrySet().stream().allMatch(at -> taken.getOrDefault(at.getKey(), 0L) >= at.getValue());
    }

    @Override
    public long changes() {
        return changes.get();
    }

    void close() {
        first.countDown();
    }

    /** Returns where this instance reads on, by partition. */
    Map<String, Long> read() {
        return assigned.read();
    }

    /**
     * Looks once; not by two threads at a time.
     *
     * @param again looks up how things stand now
     */
    void look(Standing now, Supplier<Standing> again) {
        if (target == null) {
            target = now.ends();
        }
        if (now.lost(known) && (complete || lostAtNanos == null)) {
            lost("the database is not where it was: it was dropped, or put back to an older state", now);
            forgetWhatTheTopicsDoNotHave(now);
        }
        if (assigned.astray() || now.displaced()) {
            assigned.clear();
            readAgain.run();
        }
        known = now.taken();
        if (complete ? auditIsDue() : now.reached(target)) {
            audit(now, again);
        }
    }

    private void forgetWhatTheTopicsDoNotHave(Standing now) {
        now.ends().forEach((partition, end) -> {
            if (now.taken().getOrDefault(partition, 0L) > end) {
                positions.forget(partition);
            }
        });
    }

    private boolean auditIsDue() {
        long before = size;
        size = derived.estimated();
        long kept = positions.kept();
        return expected != null
                || size < before
                || history.estimatedCount() < kept
                || System.nanoTime() - auditedAtNanos > BETWEEN_AUDITS.toNanos();
    }

    private void audit(Standing now, Supplier<Standing> again) {
        List<String> lacking = positions.lacking();
        if (!lacking.isEmpty()) {
            expected = null;
            lost("the history lacks events of " + lacking, now);
            lacking.forEach(positions::forget);
            return;
        }
        Standing there = now;
        if (expected == null) {
            long subjects = derived.expected();
            there = again.get();
            expected = new Expected(subjects, there.ends());
        }
        if (there.reached(expected.ends())) {
            auditDerived(expected.subjects(), now);
            expected = null;
        }
    }

    private void auditDerived(long subjects, Standing now) {
        boolean missing = derived.found() < subjects;
        boolean thorough = !complete || missing || audits % THOROUGH == 0;
        audits++;
        if (missing || (thorough && derived.ahead())) {
            lost(missing ? "rows are missing" : "rows say more than the history", now);
            derived.restore();
        }
        auditedAtNanos = System.nanoTime();
        size = derived.estimated();
        becomeComplete();
    }

    private void lost(String what, Standing now) {
        log.error("HISTORY_LOST: {}; answers are refused until it has been read again", what);
        boolean was = complete;
        complete = false;
        changes.incrementAndGet();
        target = now.ends();
        lostAtNanos = System.nanoTime();
        if (was) {
            ready.accept(false);
        }
        derived.prepare();
    }

    private void becomeComplete() {
        if (complete) {
            return;
        }
        derived.prepare();
        changes.incrementAndGet();
        complete = true;
        if (first.getCount() > 0) {
            first.countDown();
        } else {
            log.warn("what was lost has been read again");
            ready.accept(true);
        }
    }

    private boolean lostLately() {
        Long at = lostAtNanos;
        return at != null && (!complete || System.nanoTime() - at < TOLD_AT_LEAST.toNanos());
    }
}
