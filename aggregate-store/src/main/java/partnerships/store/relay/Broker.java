package partnerships.store.relay;

import java.util.concurrent.CompletableFuture;
import partnerships.store.document.OutboxEvent;

/** The broker side of a relay: one topic. Used by one thread. */
public interface Broker extends AutoCloseable {

    /**
     * Sends an event; may block for half a second when no broker can be reached.
     *
     * @param key the aggregate's id, which keeps its events in one partition
     * @return completes when the broker has acknowledged the event; fails with {@link Unsendable} if it never will, else with
     *     any exception: the event may then have been written or not, now or later
     */
    CompletableFuture<Void> send(String key, OutboxEvent event);

    /** Sends without waiting for company, and waits until everything sent is acknowledged or has failed. */
    void flush();

    /** Forgets the connection and what is under way on it; the next send opens a new one. */
    void reopen();

    @Override
    void close();

    /** The broker will not take this event however often it is tried: too large, no such topic, no right. */
    final class Unsendable extends RuntimeException {
        private final boolean passing;

        /** @param passing whether it may be repaired from outside soon: a topic or a right that is just being made */
        public Unsendable(Throwable cause, boolean passing) {
            super(cause.getClass().getSimpleName(), cause);
            this.passing = passing;
        }

        public boolean passing() {
            return passing;
        }
    }
}
