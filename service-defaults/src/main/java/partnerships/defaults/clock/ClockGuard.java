package partnerships.defaults.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds this machine's clock against the database's, which all instances share. Between two looks it notices a clock that jumps,
 * by the time that has really passed.
 */
public final class ClockGuard {

    /** Beyond it nothing that depends on time is done here. */
    static final Duration WRONG = Duration.ofSeconds(5);

    static final Duration SUSPICIOUS = Duration.ofMillis(500);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(ClockGuard.class);

    private final InstantSource machine;
    private final LongSupplier nanos;
    private final Supplier<Instant> database;
    private volatile Look last;

    /** @param ahead how far the machine's clock was before the database's */
    private record Look(Duration ahead, Instant machine, long nanos) {}

    /**
     * @param machine the clock to check
     * @param nanos time passed since some moment, whatever clocks say
     * @param database answers the database's clock; may fail
     */
    ClockGuard(InstantSource machine, LongSupplier nanos, Supplier<Instant> database) {
        this.machine = machine;
        this.nanos = nanos;
        this.database = database;
        this.last = new Look(Duration.ZERO, machine.instant(), nanos.getAsLong());
    }

    /** Returns the machine's time. */
    public Instant instant() {
        return machine.instant();
    }

    /** Asks the database. An answer that took its time is taken for the middle of it. */
    void look() {
        long asked = nanos.getAsLong();
        Instant theirs;
        try {
            theirs = database.get();
        } catch (RuntimeException away) {
            log.debug("the database did not say what time it is", away);
            return;
        }
        Instant ours = machine.instant();
        long answered = nanos.getAsLong();
        if (answered - asked > LONGEST_LOOK.toNanos()) {
            log.debug("looking took too long to say what time it was");
            return;
        }
        Duration ahead = Duration.between(theirs, ours.minusNanos((answered - asked) / 2));
        boolean wasRight = isRight();
        last = new Look(ahead, ours, answered);
        tell(wasRight, ahead);
    }

    private static void tell(boolean wasRight, Duration ahead) {
        if (ahead.abs().compareTo(WRONG) > 0) {
            log.error("the clock is {} s ahead of the database's: nothing is decided here", seconds(ahead));
        } else if (ahead.abs().compareTo(SUSPICIOUS) > 0) {
            log.warn("the clock is {} s ahead of the database's", seconds(ahead));
        } else if (!wasRight) {
            log.info("the clock agrees with the database's again");
        }
    }

    /** Returns how far this machine's clock is ahead of the database's now; negative if it is behind. */
    Duration ahead() {
        Look look = last;
        Duration passed = Duration.ofNanos(nanos.getAsLong() - look.nanos());
        Duration shown = Duration.between(look.machine(), machine.instant());
        return look.ahead().plus(shown).minus(passed);
    }

    /** Returns whether the clock is right enough to decide what is due. */
    public boolean isRight() {
        return ahead().abs().compareTo(WRONG) <= 0;
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
