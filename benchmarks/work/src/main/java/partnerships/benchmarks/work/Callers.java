package partnerships.benchmarks.work;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Concurrent callers. At a given rate, a command that begins late counts from when it was due. */
final class Callers {

    private static final AtomicLong NEXT_COMMAND = new AtomicLong();
    private static final int MOST_TIMES = 1_000_000;
    private static final int TRIES_WITHOUT_PAUSE = 3;

    private final CommandHandler handler;
    private final Run run;
    private final Ledger ledger;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong conflicts = new AtomicLong();
    private final Map<String, Long> refusals = new TreeMap<>();
    private final AtomicLongArray nanos;

    Callers(CommandHandler handler, Run run, Ledger ledger) {
        this.handler = handler;
        this.run = run;
        this.ledger = ledger;
        this.nanos = new AtomicLongArray((int) Math.min(run.commands(), MOST_TIMES));
    }

    /** Does the work, and returns what came of it: pairs of name and number. */
    String call() throws InterruptedException {
        var done = new CountDownLatch(run.callers());
        long begun = System.nanoTime();
        for (int i = 0; i < run.callers(); i++) {
            Thread.ofPlatform().name("caller-" + i).start(() -> {
                try {
                    call(begun);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        handler.finish();
        return summary(System.nanoTime() - begun);
    }

    private void call(long begun) {
        for (long i = taken.getAndIncrement(); i < run.commands(); i = taken.getAndIncrement()) {
            long due = run.rate() == 0 ? System.nanoTime() : begun + (long) (i * 1e9 / run.rate());
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            one(Payloads.aggregateOfCommand(NEXT_COMMAND.getAndIncrement()));
            nanos.set((int) (i % nanos.length()), System.nanoTime() - due);
        }
    }

    private void one(String aggregateId) {
        for (int tries = 1; !tried(aggregateId); tries++) {
            conflicts.incrementAndGet();
            if (tries > TRIES_WITHOUT_PAUSE) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Math.min(tries, 100)));
            }
        }
    }

    /** Answers whether the command is done with: accepted, or refused for good. */
    private boolean tried(String aggregateId) {
        try {
            ledger.accepted(aggregateId, handler.handle(aggregateId));
            accepted.incrementAndGet();
            return true;
        } catch (Exception e) {
            if (Conflict.is(e)) {
                return false;
            }
            refused(e);
            return true;
        }
    }

    private synchronized void refused(Exception failure) {
        if (refusals.merge(failure.getClass().getSimpleName(), 1L, Long::sum) == 1) {
            failure.printStackTrace();
        }
    }

    private String summary(long took) {
        long[] sorted = LongStream.range(0, nanos.length())
                .map(i -> nanos.get((int) i))
                .sorted()
                .toArray();
        return "accepted=%d nanos=%d conflicts=%d refused=%d p50us=%d p99us=%d"
                .formatted(
                        accepted.get(),
                        took,
                        conflicts.get(),
                        refusals.values().stream().mapToLong(Long::longValue).sum(),
                        at(sorted, 0.5),
                        at(sorted, 0.99));
    }

    private static long at(long[] sorted, double quantile) {
        return sorted.length == 0
                ? 0
                : TimeUnit.NANOSECONDS.toMicros(sorted[(int) Math.min(sorted.length - 1, quantile * sorted.length)]);
    }
}
