package partnerships.notificationservice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A business clock that stands still until it is set. */
final class SettableClock implements InstantSource {

    private final AtomicReference<Instant> now;

    SettableClock(String now) {
        this.now = new AtomicReference<>(Instant.parse(now));
    }

    void set(String instant) {
        now.set(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
