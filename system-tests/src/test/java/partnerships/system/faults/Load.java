package partnerships.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import partnerships.system.RunningService;
import partnerships.system.faults.Ledger.Outcome;

/**
 * Commands at a bounded rate. Each of its workers has agreements of its own, so that nobody is refused for being late; it makes a new one
 * now and then and corrects those it has. Every command is in the ledger.
 */
final class Load {

    private static final int WORKERS = 4;
    private static final int NEW_ONE_IN = 10;

    private final Commands commands;
    private final String marks;
    private final Random random;
    private final AtomicInteger count = new AtomicInteger();

    /**
     * @param marks in front of every command's key, so that no two runs share one
     * @param random decides which agreement is next
     */
    Load(Commands commands, String marks, Random random) {
        this.commands = commands;
        this.marks = marks;
        this.random = random;
    }

    /** Returns the word that stands in front of every command's key. */
    String marks() {
        return marks;
    }

    /** Returns a key that no other command has. */
    String key() {
        return "%s-%05d".formatted(marks, count.incrementAndGet());
    }

    /** Creates so many agreements one after another, and returns the ids of those that were answered. */
    List<String> create(int agreements, RunningService service) {
        var ids = new ArrayList<String>();
        for (int n = 0; n < agreements; n++) {
            var entry = commands.create(service, key());
            if (entry.outcome() == Outcome.OK && entry.subject() != null) {
                ids.add(entry.subject());
            }
        }
        return ids;
    }

    /** A load that goes on until it is told to stop or has sent all it may. */
    final class Flow implements AutoCloseable {
        private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        private final AtomicInteger left;
        private final long pause;
        private final Supplier<RunningService> service;
        private volatile boolean stopping;

        private Flow(int perSecond, int atMost, Supplier<RunningService> service) {
            this.left = new AtomicInteger(atMost);
            this.pause = TimeUnit.SECONDS.toNanos(WORKERS) / perSecond;
            this.service = service;
            for (int worker = 0; worker < WORKERS; worker++) {
                var own = new Random(random.nextLong());
                workers.execute(() -> work(own));
            }
        }

        private void work(Random own) {
            var known = new ArrayList<Known>();
            long next = System.nanoTime();
            while (!stopping && left.getAndDecrement() > 0) {
                step(known, own);
                next = Math.max(next + pause, System.nanoTime() - pause);
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }

        private void step(List<Known> known, Random own) {
            var target = service.get();
            if (known.isEmpty() || own.nextInt(NEW_ONE_IN) == 0) {
                var entry = commands.create(target, key());
                if (entry.subject() != null) {
                    known.add(new Known(entry.subject(), entry.sequence()));
                }
                return;
            }
            int chosen = own.nextInt(known.size());
            var agreement = known.get(chosen);
            long version = agreement.version() == 0 ? commands.version(target, agreement.id()) : agreement.version();
            if (version > 0) {
                var entry = commands.correct(target, agreement.id(), version, key());
                known.set(chosen, new Known(agreement.id(), entry.sequence()));
            }
        }

        /** Lets every command that is under way come to its end, and sends no more. */
        @Override
        public void close() {
            stopping = true;
            workers.close();
        }

        /** Waits until it has sent all it may. */
        void await(Duration atMost) {
            workers.shutdown();
            try {
                if (!workers.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                    stopping = true;
                    throw new AssertionError("the load was not done within " + atMost);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** @param version 0 if it is not known any more */
    private record Known(String id, long version) {}

    /**
     * Starts a load.
     *
     * @param perSecond commands, in all
     * @param atMost commands, in all
     * @param service asked before each command who is to take it
     */
    Flow flow(int perSecond, int atMost, Supplier<RunningService> service) {
        return new Flow(perSecond, atMost, service);
    }
}
