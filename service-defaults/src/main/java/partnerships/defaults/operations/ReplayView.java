package partnerships.defaults.operations;

import org.jspecify.annotations.Nullable;

/**
 * What a replay did.
 *
 * @param handled how many events; 0 if there was nothing left to do
 * @param parked whether the subject still waits: then {@code heldAt} and {@code reason} say where and why
 */
public record ReplayView(
        String consumer,
        String subject,
        int handled,
        boolean parked,
        @Nullable Long heldAt,
        @Nullable String reason) {

    /** Returns what a replay did at a consumer. */
    public static ReplayView of(String consumer, DeadLetterDesk.Replayed replayed) {
        return new ReplayView(
                consumer,
                replayed.subject(),
                replayed.handled(),
                replayed.heldAt() != null,
                replayed.heldAt(),
                replayed.reason());
    }
}
