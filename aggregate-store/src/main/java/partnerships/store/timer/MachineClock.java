package partnerships.store.timer;

import java.time.Instant;
import java.time.InstantSource;

/** The clock of the machine that the service runs on, never moved: on it are claims, back-offs and jobs. */
public interface MachineClock {

    Instant instant();

    /** Returns whether it agrees with the database's. While it does not, nothing is decided here: it would be decided too early. */
    boolean isRight();

    /** Returns the system's clock, which nobody checks. */
    static MachineClock unchecked() {
        InstantSource system = InstantSource.system();
        return new MachineClock() {
            @Override
            public Instant instant() {
                return system.instant();
            }

            @Override
            public boolean isRight() {
                return true;
            }
        };
    }
}
