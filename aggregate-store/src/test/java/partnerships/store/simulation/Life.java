package partnerships.store.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One life of one instance: when it is over, another begins that remembers nothing. Its clock may be wrong. */
public final class Life implements InstantSource {

    /** The process is gone; what it was doing ends here, without a word more. */
    public static final class Over extends Error {
        private static final long serialVersionUID = 1;

        private Over(String name) {
            super(name, null, false, false);
        }
    }

    private final String name;
    private final InstantSource time;
    private final Duration skew;
    private boolean over;

    /** @param skew how far its clock is ahead of the true time */
    Life(String name, InstantSource time, Duration skew) {
        this.name = name;
        this.time = time;
        this.skew = skew;
    }

    public String name() {
        return name;
    }

    public boolean isOver() {
        return over;
    }

    @Override
    public Instant instant() {
        return time.instant().plus(skew);
    }

    /** Ends it; whatever it is doing goes no further. */
    public Over end() {
        over = true;
        return new Over(name);
    }

    /** @throws Over if it is over */
    public void check() {
        if (over) {
            throw new Over(name);
        }
    }
}
