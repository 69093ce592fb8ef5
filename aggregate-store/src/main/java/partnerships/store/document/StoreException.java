package partnerships.store.document;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import partnerships.store.StoreRefusal;

/**
 * Why the store did not do what it was asked. Nothing was changed, except where {@link OutcomeUnknown} says so. HTTP answers
 * with the status that each names and its stable code.
 */
public abstract sealed class StoreException extends RuntimeException {

    private final String code;

    private StoreException(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** Returns the stable, machine-readable code: {@code STALE_VERSION}. */
    public String code() {
        return code;
    }

    /** There is no such aggregate (404). */
    public static final class NotFound extends StoreException {
        public NotFound(String id) {
            super("NOT_FOUND", "there is no " + id);
        }
    }

    /** The aggregate is not at the version that the caller has seen, or others were faster again and again (412). */
    public static final class VersionConflict extends StoreException {
        public VersionConflict(long current) {
            super("STALE_VERSION", "it is at version " + current);
        }
    }

    /** A change of more than the caller's own entry must say which version it has seen (428). */
    public static final class PreconditionRequired extends StoreException {
        public PreconditionRequired() {
            super("PRECONDITION_REQUIRED", "send If-Match with the version you have seen");
        }
    }

    /** The caller used its key before for another request (422). */
    public static final class KeyReused extends StoreException {
        public KeyReused() {
            super("KEY_REUSED", "this Idempotency-Key belongs to another request");
        }
    }

    /** An id or a business reference that belongs to another aggregate (409). */
    public static final class ReferenceTaken extends StoreException {
        public ReferenceTaken(String detail) {
            super(StoreRefusal.REFERENCE_TAKEN.name(), detail);
        }
    }

    /**
     * The log says more about the aggregate than its document, since the database was restored from an older backup (409).
     * Nothing is decided about it until it has been brought forward.
     */
    public static final class HistoryAhead extends StoreException {
        public HistoryAhead(String id, long version, long logged) {
            super(
                    StoreRefusal.HISTORY_AHEAD.name(),
                    "the log of " + id + " is at " + logged + ", its document at " + version
                            + "; operators bring it forward");
        }
    }

    /** An event larger than anyone may send (413). */
    public static final class EventTooLarge extends StoreException {
        public EventTooLarge(String type, int bytes, int maxBytes) {
            super("EVENT_TOO_LARGE", type + " has " + bytes + " bytes, at most " + maxBytes + " can be published");
        }
    }

    /**
     * What was asked would make an event that its published schema does not allow: nobody could read it (400). A fact that leads
     * to one cannot be used as it is.
     */
    public static final class ContractViolated extends StoreException {
        private final transient List<Contract.Breach> breaches;

        public ContractViolated(String type, List<Contract.Breach> breaches) {
            super("CONTRACT_VIOLATED", type + " would not be readable: " + described(breaches));
            this.breaches = List.copyOf(breaches);
        }

        public List<Contract.Breach> breaches() {
            return breaches;
        }

        private static String described(List<Contract.Breach> breaches) {
            return breaches.stream()
                    .map(breach -> "%s must satisfy %s %s".formatted(breach.path(), breach.rule(), breach.asked()))
                    .collect(Collectors.joining("; "));
        }
    }

    /** A failure that passes: the caller may try again (503 with {@code Retry-After}). */
    public abstract static sealed class Temporary extends StoreException {
        private final Duration retryAfter;

        private Temporary(String code, String detail, Duration retryAfter) {
            super(code, detail);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** Too much of this one aggregate is not published yet; others are not concerned (503). */
    public static final class OutboxFull extends Temporary {
        public OutboxFull(int events, int bytes) {
            super("OUTBOX_FULL", events + " events (" + bytes + " bytes) wait to be published", Duration.ofSeconds(10));
        }
    }

    /** The clock of this instance is wrong; another one's may be right (503). */
    public static final class ClockWrong extends Temporary {
        public ClockWrong() {
            super("CLOCK_WRONG", "the clock of this instance is not the database's", Duration.ofSeconds(10));
        }
    }

    /**
     * The database did not say whether the change was made, and reading again did not show it (503). With an
     * {@code Idempotency-Key} the request may be repeated safely.
     */
    public static final class OutcomeUnknown extends Temporary {
        public OutcomeUnknown(Throwable cause) {
            super("OUTCOME_UNKNOWN", "it is not known whether this was done", Duration.ofSeconds(2));
            initCause(cause);
        }
    }
}
