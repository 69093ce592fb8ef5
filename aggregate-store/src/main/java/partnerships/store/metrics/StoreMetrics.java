package partnerships.store.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The measurements of stores and inboxes.
 *
 * <ul>
 *   <li>{@code outbox.pending}: aggregates with unpublished events; {@code outbox.oldest.age}: seconds the oldest has waited;
 *       {@code outbox.blocked}: aggregates that wait for an operator; {@code outbox.sent}: acknowledged events
 *   <li>{@code inbox.stale}: facts known already; {@code inbox.gap}: facts that came too early; {@code inbox.parked}: subjects
 *       that wait for an operator; {@code dead.letters}: records sent there; {@code inbox.failed}: attempts at a fact that failed in a
 *       way nobody foresaw
 *   <li>{@code deadline.lateness}: from the due instant of a transition to its recording; {@code deadline.failed}: aggregates
 *       that could not say what time does to them
 *   <li>{@code job.failed}: attempts at an aggregate's work that failed in a way nobody foresaw
 *   <li>{@code history.forwarded}: events that documents were brought forward by after a restore; {@code history.held}: aggregates
 *       whose log says more than their document and that wait for an operator
 * </ul>
 */
public final class StoreMetrics {

    private static final String AGGREGATE = "aggregate";
    private static final String CONSUMER = "consumer";

    private final MeterRegistry registry;

    public StoreMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param oldestAge of what waits; zero if nothing does */
    public record Backlog(long pending, long blocked, Duration oldestAge) {
        public static final Backlog NONE = new Backlog(0, 0, Duration.ZERO);
    }

    /** Measures what waits in a collection; {@code backlog} is asked at most each five seconds, and only when someone looks. */
    public void outbox(String aggregate, Supplier<Backlog> backlog) {
        var sampled = new Sampled<>(backlog);
        Gauge.builder("outbox.pending", sampled, s -> s.get().pending())
                .tag(AGGREGATE, aggregate)
                .strongReference(true)
                .register(registry);
        Gauge.builder("outbox.blocked", sampled, s -> s.get().blocked())
                .tag(AGGREGATE, aggregate)
                .strongReference(true)
                .register(registry);
        Gauge.builder("outbox.oldest.age", sampled, s -> s.get().oldestAge().toMillis() / 1000.0)
                .tag(AGGREGATE, aggregate)
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    public Counter sent(String aggregate) {
        return Counter.builder("outbox.sent").tag(AGGREGATE, aggregate).register(registry);
    }

    public Timer deadlineLateness(String aggregate) {
        return Timer.builder("deadline.lateness")
                .tag(AGGREGATE, aggregate)
                .publishPercentileHistogram()
                .register(registry);
    }

    public Counter deadlineFailed(String aggregate) {
        return Counter.builder("deadline.failed").tag(AGGREGATE, aggregate).register(registry);
    }

    public Counter jobFailed(String aggregate) {
        return Counter.builder("job.failed").tag(AGGREGATE, aggregate).register(registry);
    }

    /** Counts the events that time or work has made, that nobody could read, and that are published as skipped. */
    public Counter skipped() {
        return Counter.builder("contract.skipped").register(registry);
    }

    public void parked(Supplier<Long> subjects) {
        Gauge.builder("inbox.parked", new Sampled<>(subjects), Sampled::get)
                .strongReference(true)
                .register(registry);
    }

    public Counter forwarded() {
        return Counter.builder("history.forwarded").register(registry);
    }

    public void held(Supplier<Integer> aggregates) {
        Gauge.builder("history.held", aggregates, Supplier::get)
                .strongReference(true)
                .register(registry);
    }

    public Counter stale(String consumer) {
        return Counter.builder("inbox.stale").tag(CONSUMER, consumer).register(registry);
    }

    public Counter gap(String consumer) {
        return Counter.builder("inbox.gap").tag(CONSUMER, consumer).register(registry);
    }

    public Counter factFailed(String consumer) {
        return Counter.builder("inbox.failed").tag(CONSUMER, consumer).register(registry);
    }

    public Counter deadLetters(String consumer) {
        return Counter.builder("dead.letters").tag(CONSUMER, consumer).register(registry);
    }
}
