package partnerships.benchmarks.work;

import org.jspecify.annotations.Nullable;

/** Somebody else stored the aggregate first; the caller tries again. */
public final class Conflict extends RuntimeException {

    private static final String NAME = "WriteConflict";

    public Conflict() {
        super(NAME, null, false, false);
    }

    /** Answers whether it is a conflict: driver and Spring make several types of the server's, all of which carry its name. */
    static boolean is(@Nullable Throwable failure) {
        return failure != null && (String.valueOf(failure.getMessage()).contains(NAME) || is(failure.getCause()));
    }
}
