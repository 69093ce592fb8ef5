package partnerships.store.document;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a failure is, for those who decide whether to try again, and for a log, which must not learn what the failure's text says. */
public final class Failures {

    private static final String OWN_CODE = "partnerships.";
    private static final int PLACES = 5;

    private Failures() {}

    /**
     * Tells whether a failure passes by itself: the database or another part was away, or busy. What the database refuses of one
     * document stays refused, and whatever nobody foresaw counts as lasting.
     */
    public static boolean passes(Throwable failure) {
        return causes(failure).anyMatch(Failures::isPassing);
    }

    private static boolean isPassing(Throwable failure) {
        return switch (failure) {
            case StoreException.Temporary _ -> causes(failure).skip(1).noneMatch(Failures::isRefusal);
            case MongoException e -> !isRefusal(e);
            default -> false;
        };
    }

    private static boolean isRefusal(Throwable failure) {
        return switch (failure) {
            case MongoWriteException _, MongoBulkWriteException _ -> !isRetryable((MongoException) failure);
            case MongoCommandException e -> !isRetryable(e);
            default -> false;
        };
    }

    private static boolean isRetryable(MongoException failure) {
        return failure.hasErrorLabel("RetryableWriteError")
                || failure.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                || failure.hasErrorLabel("RetryableError");
    }

    /**
     * Returns the classes of a failure and its causes, and where in this system's code each came from; never a message, which may
     * hold a name or an address.
     */
    public static String describe(Throwable failure) {
        return causes(failure).map(Failures::place).collect(Collectors.joining(" < "));
    }

    private static String place(Throwable failure) {
        var places = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OWN_CODE))
                .limit(PLACES)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(", "));
        var name = failure.getClass().getName();
        return places.isEmpty() ? name : name + " at " + places;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, each -> each == null ? null : each.getCause())
                .takeWhile(Objects::nonNull)
                .map(Objects::requireNonNull)
                .limit(20);
    }
}
