package partnerships.store.relay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import partnerships.store.document.OutboxEvent;

/** The store side of what an operator does about outboxes that cannot be sent. Every write is filtered on the head event's id. */
public interface BlockedOutboxes {

    /**
     * An outbox that waits for an operator.
     *
     * @param head its first event, which cannot be sent
     * @param events how many wait, the head among them
     * @param since when something began to wait
     * @param reason kind of the broker's refusal: {@code RecordTooLargeException}
     */
    record Blocked(String id, OutboxEvent head, int events, Instant since, String reason) {}

    /**
     * Returns blocked outboxes by ascending id.
     *
     * @param last id after which to go on; empty for the first page
     */
    List<Blocked> after(String last, int limit);

    /** Returns a blocked outbox; empty if there is nothing of this aggregate that is blocked. */
    Optional<Blocked> find(String id);

    /** Lets a blocked outbox be sent again, if the head is still the same. */
    void unblock(String id, String head, Instant dueAt);

    /** The same with another event in the head's place, of the same id and sequence. */
    void unblock(String id, OutboxEvent inPlaceOfHead, Instant dueAt);
}
