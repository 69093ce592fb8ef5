package partnerships.system.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what must become true. */
final class Awaiting {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration OFTEN = Duration.ofMillis(50);

    private Awaiting() {}

    /**
     * Waits long, for a machine that has much else to do.
     *
     * @param what must become true, in words
     */
    static void until(String what, Callable<Boolean> condition) {
        await(what)
                .ignoreExceptions()
                .atMost(LONG)
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .until(condition);
    }

    /** Lets time pass that a fault lasts. */
    static void pass(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }
}
