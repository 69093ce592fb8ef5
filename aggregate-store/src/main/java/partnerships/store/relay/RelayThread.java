package partnerships.store.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.store.document.HandOver;
import partnerships.store.document.PendingEvents;

/**
 * The thread of a relay: the only one that speaks to the broker, since a send without a broker blocks. While a page is being
 * acknowledged, what is handed over meanwhile gathers for the next.
 */
public final class RelayThread implements HandOver, AutoCloseable {

    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final int CAPACITY = 4 * Relay.PAGE;
    private static final Logger log = LoggerFactory.getLogger(RelayThread.class);

    private record Handed(PendingEvents pending, Instant claimedUntil) {}

    private final BlockingQueue<Handed> handed = new ArrayBlockingQueue<>(CAPACITY);
    private final Relay relay;
    private final InstantSource realTime;
    private final Thread thread;
    private volatile boolean stopping;
    private long nextSweep;

    public RelayThread(String name, Relay relay, InstantSource realTime) {
        this.relay = relay;
        this.realTime = realTime;
        this.nextSweep = System.nanoTime();
        this.thread = Thread.ofPlatform().name("relay-" + name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void accept(PendingEvents pending, Instant claimedUntil) {
        if (!handed.offer(new Handed(pending, claimedUntil))) {
            log.debug("{} is left to the sweep", pending.head());
        }
    }

    /** Sends what was handed over, then ends. */
    @Override
    public void close() {
        stopping = true;
        try {
            if (!thread.join(Duration.ofSeconds(15))) {
                log.warn("{} is still busy", thread.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        relay.close();
    }

    private void run() {
        while (!stopping || !handed.isEmpty()) {
            try {
                turn();
            } catch (InterruptedException e) {
                log.warn("interrupted; what is pending is left to another instance");
                return;
            } catch (RuntimeException e) {
                log.warn("a turn of the relay failed; the next comes in a second", e);
                nextSweep = System.nanoTime() + SWEEP.toNanos();
            }
        }
    }

    private void turn() throws InterruptedException {
        List<PendingEvents> page = gather();
        boolean broken = !page.isEmpty() && !relay.send(page);
        if (broken || System.nanoTime() - nextSweep >= 0) {
            boolean more = !broken && !stopping && relay.sweep();
            nextSweep = System.nanoTime() + (more ? 0 : jittered(SWEEP));
        }
    }

    private List<PendingEvents> gather() throws InterruptedException {
        long wait = stopping ? 0 : Math.min(nextSweep - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(200));
        @Nullable Handed first = handed.poll(wait, TimeUnit.NANOSECONDS);
        if (first == null) {
            return List.of();
        }
        var all = new ArrayList<Handed>();
        all.add(first);
        handed.drainTo(all, Relay.PAGE - 1);
        Instant now = realTime.instant();
        return all.stream()
                .filter(each -> each.claimedUntil().isAfter(now))
                .map(Handed::pending)
                .toList();
    }

    private static long jittered(Duration duration) {
        return (long) (duration.toNanos() * ThreadLocalRandom.current().nextDouble(0.8, 1.2));
    }
}
