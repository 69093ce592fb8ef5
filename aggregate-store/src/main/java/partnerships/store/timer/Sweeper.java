package partnerships.store.timer;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.store.document.Failures;

/** A thread that sweeps each second, and at once again while there is more. */
public final class Sweeper implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final BooleanSupplier sweep;
    private final Thread thread;

    /** @param sweep answers whether there is more to do at once */
    public Sweeper(String name, BooleanSupplier sweep) {
        this.sweep = sweep;
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Finishes the sweep under way. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            if (!thread.join(Duration.ofSeconds(15))) {
                log.warn("{} is still busy", thread.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            boolean stop = false;
            while (!stop) {
                boolean more = sweepOnce();
                stop = stopped.await(more ? 0 : pauseMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            log.warn("interrupted; what is due is left to another instance");
        }
    }

    private boolean sweepOnce() {
        try {
            return sweep.getAsBoolean();
        } catch (MongoException away) {
            log.warn("the database does not answer; the next sweep comes in a second: {}", Failures.describe(away));
            return false;
        } catch (RuntimeException e) {
            log.warn("a sweep failed; the next comes in a second: {}", Failures.describe(e));
            return false;
        }
    }

    private static long pauseMillis() {
        return (long) (PERIOD.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2));
    }
}
