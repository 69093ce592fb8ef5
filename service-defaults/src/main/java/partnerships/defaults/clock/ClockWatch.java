package partnerships.defaults.clock;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Looks at the database's clock before anything begins, and every ten seconds from then on. */
final class ClockWatch implements SmartLifecycle {

    private static final long PERIOD_SECONDS = 10;

    private final ClockGuard guard;
    private @Nullable ScheduledExecutorService thread;

    ClockWatch(ClockGuard guard) {
        this.guard = guard;
    }

    @Override
    public synchronized void start() {
        guard.look();
        var looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("clock").daemon().factory());
        var _ = looking.scheduleWithFixedDelay(guard::look, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
        thread = looking;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
