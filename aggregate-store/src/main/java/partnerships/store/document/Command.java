package partnerships.store.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a change, and on what terms.
 *
 * @param actor person id ({@code sub} of the token), or the name of the system's part that acts
 * @param key answers a repeated request, if the caller sent one
 * @param expected versions that the caller has seen ({@code If-Match}), if it said so
 * @param ownEntry true if the change touches only the caller's own entry: no {@code If-Match} is needed, and the store reloads
 *     and retries three times
 * @param origin what the resulting events say about where they come from
 */
public record Command(
        String actor,
        @Nullable IdempotencyKey key,
        @Nullable Expected expected,
        boolean ownEntry,
        Origin origin) {

    /**
     * Where a change comes from.
     *
     * @param correlationId common to everything that one request set off
     * @param causationId id of the causing event, if an event caused it
     * @param traceparent W3C trace context, if there is one
     */
    public record Origin(
            String correlationId,
            @Nullable String causationId,
            @Nullable String traceparent) {}

    /** A change that a part of the system makes by itself. */
    public static Command bySystem(String actor) {
        return new Command(actor, null, null, true, new Origin(UUID.randomUUID().toString(), null, null));
    }

    /** The same, as a change of the caller's own entry alone. */
    public Command onOwnEntry() {
        return new Command(actor, key, expected, true, origin);
    }
}
