package partnerships.store.metrics;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A figure that costs something and is therefore asked at most each five seconds, and only when someone looks. */
final class Sampled<T> {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<T> source;
    private @Nullable T figure;
    private long takenAt;

    Sampled(Supplier<T> source) {
        this.source = source;
    }

    synchronized T get() {
        T known = figure;
        if (known == null || System.nanoTime() - takenAt > FRESH.toNanos()) {
            known = source.get();
            figure = known;
            takenAt = System.nanoTime();
        }
        return known;
    }
}
