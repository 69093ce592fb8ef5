package partnerships.bad.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Reads the clock in every way. */
public final class ReadsTheClock {

    public List<Object> now() {
        return List.of(Instant.now(), InstantSource.system(), System.currentTimeMillis());
    }
}
