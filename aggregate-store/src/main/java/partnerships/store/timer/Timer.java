package partnerships.store.timer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.store.document.Failures;
import partnerships.store.document.StoreException;

/**
 * Lets happen what has become due. After an outage everything due happens once and in order, since each aggregate says itself
 * what time has done to it; between instances the version decides.
 */
public final class Timer {

    private static final int PAGE = 200;
    private static final Duration BACK_OFF = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(Timer.class);

    private final Deadlines deadlines;
    private final Predicate<String> pass;
    private final InstantSource clock;
    private final Runnable failed;

    /**
     * @param pass records what time has done to an aggregate; answers whether it had done anything
     * @param clock the business clock
     * @param failed called for each aggregate that could not say what time does to it
     */
    public Timer(Deadlines deadlines, Predicate<String> pass, InstantSource clock, Runnable failed) {
        this.deadlines = deadlines;
        this.pass = pass;
        this.clock = clock;
        this.failed = failed;
    }

    /**
     * Takes a page of what is due.
     *
     * @return whether more may be due at once
     */
    public boolean sweep() {
        Instant now = clock.instant();
        List<Deadlines.Due> page = deadlines.passed(now, PAGE);
        boolean progress = false;
        for (Deadlines.Due due : page) {
            progress |= letPass(due, now);
        }
        return progress && page.size() == PAGE;
    }

    /** Returns whether the deadline is out of the way. */
    private boolean letPass(Deadlines.Due due, Instant now) {
        try {
            if (!pass.test(due.id())) {
                // Another instance was faster; or nothing is due after all, and asking each second would not help.
                deadlines.postpone(due, now.plus(BACK_OFF));
            }
            return true;
        } catch (StoreException.VersionConflict | StoreException.OutboxFull later) {
            log.debug("{} is left to the next sweep: {}", due.id(), later.code());
            return false;
        } catch (RuntimeException e) {
            if (Failures.passes(e)) {
                throw e;
            }
            failed.run();
            log.error(
                    "{} cannot say what time does to it; it is asked again in a minute: {}",
                    due.id(),
                    Failures.describe(e));
            deadlines.postpone(due, now.plus(BACK_OFF));
            return true;
        }
    }
}
