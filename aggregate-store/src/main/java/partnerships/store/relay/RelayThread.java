package partnerships.store.relay;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.store.document.Failures;
import partnerships.store.document.HandOver;
import partnerships.store.document.PendingEvents;

/**
 * The thread of a relay: the only one that speaks to the broker, since a send without a broker blocks. While a page is being
 * acknowledged, what is handed over meanwhile gathers for the next.
 */
public final class RelayThread implements HandOver, AutoCloseable {

    private static final long SWEEP = TimeUnit.SECONDS.toNanos(1);
    /** Leaves another instance the time to clear what it is sending and to find what came behind. */
    private static final long BEHIND = TimeUnit.MILLISECONDS.toNanos(50);

    private static final int CAPACITY = 4 * Relay.PAGE;
    private static final Logger log = LoggerFactory.getLogger(RelayThread.class);

    private sealed interface Work {
        record Head(PendingEvents pending, Instant claimedUntil) implements Work {}

        record Late(Outbox.Behind behind) implements Work {}
    }

    private final BlockingQueue<Work> handed = new ArrayBlockingQueue<>(CAPACITY);
    private final Map<Outbox.Behind, Long> behind = new LinkedHashMap<>();
    private final Relay relay;
    private final InstantSource realTime;
    private final Thread thread;
    private volatile boolean stopping;
    private long nextSweep = System.nanoTime();

    public RelayThread(String name, Relay relay, InstantSource realTime) {
        this.relay = relay;
        this.realTime = realTime;
        this.thread = Thread.ofPlatform().name("relay-" + name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void accept(PendingEvents pending, Instant claimedUntil) {
        offer(new Work.Head(pending, claimedUntil));
    }

    @Override
    public void behind(String id, Instant dueAt) {
        offer(new Work.Late(new Outbox.Behind(id, dueAt)));
    }

    private void offer(Work work) {
        if (!handed.offer(work)) {
            log.debug("the relay is busy; {} is left to the sweep", work);
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
        while (!stopping || !handed.isEmpty() || !behind.isEmpty()) {
            try {
                turn();
            } catch (InterruptedException e) {
                log.warn("interrupted; what is pending is left to another instance");
                return;
            } catch (MongoException away) {
                log.warn("the database does not answer; the next turn comes in a second: {}", Failures.describe(away));
                nextSweep = System.nanoTime() + SWEEP;
            } catch (RuntimeException e) {
                log.warn("a turn of the relay failed; the next comes in a second: {}", Failures.describe(e));
                nextSweep = System.nanoTime() + SWEEP;
            }
        }
    }

    private void turn() throws InterruptedException {
        List<PendingEvents> page = gather();
        List<Outbox.Behind> late = cameBehind();
        boolean broken = !page.isEmpty() && !relay.send(page);
        if (!broken && !late.isEmpty()) {
            broken = !relay.lookAt(late);
        }
        if (broken) {
            nextSweep = System.nanoTime() + SWEEP;
        } else if (!stopping && System.nanoTime() - nextSweep >= 0) {
            boolean more = relay.sweep();
            nextSweep = System.nanoTime() + (more ? 0 : jittered(SWEEP));
        }
    }

    private List<PendingEvents> gather() throws InterruptedException {
        @Nullable Work first = handed.poll(patience(), TimeUnit.NANOSECONDS);
        if (first == null) {
            return List.of();
        }
        var all = new ArrayList<Work>();
        all.add(first);
        handed.drainTo(all, Relay.PAGE - 1);
        var page = new ArrayList<PendingEvents>();
        for (Work work : all) {
            switch (work) {
                case Work.Head head when head.claimedUntil().isAfter(realTime.instant()) -> page.add(head.pending());
                case Work.Head late ->
                    log.debug(
                            "{} waited too long; a sweep takes it",
                            late.pending().head());
                case Work.Late late -> behind.put(late.behind(), System.nanoTime() + BEHIND);
            }
        }
        return page;
    }

    private List<Outbox.Behind> cameBehind() {
        long now = System.nanoTime();
        List<Outbox.Behind> late = behind.entrySet().stream()
                .filter(entry -> stopping || now - entry.getValue() >= 0)
                .limit(Relay.PAGE)
                .map(Map.Entry::getKey)
                .toList();
        late.forEach(behind::remove);
        return late;
    }

    /** How long to wait for something to be handed over. */
    private long patience() {
        if (stopping) {
            return 0;
        }
        long now = System.nanoTime();
        long first = behind.values().stream().findFirst().orElse(nextSweep);
        return Math.max(0, Math.min(Math.min(first, nextSweep) - now, SWEEP / 5));
    }

    private static long jittered(long nanos) {
        return (long) (nanos * ThreadLocalRandom.current().nextDouble(0.8, 1.2));
    }
}
