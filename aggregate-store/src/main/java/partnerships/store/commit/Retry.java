package partnerships.store.commit;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Reads again for as long as a committed write may stay invisible to a majority read. */
final class Retry {

    private static final int TRIES = 40;

    private Retry() {}

    static <T> Optional<T> until(Supplier<Optional<T>> read) {
        for (int i = 1; i < TRIES; i++) {
            Optional<T> found = read.get();
            if (found.isPresent()) {
                return found;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(i));
        }
        return read.get();
    }
}
