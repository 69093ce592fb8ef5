package partnerships.delivery;

import java.time.Instant;
import java.util.Optional;
import partnerships.store.DomainEvent;

/** Something that happened to a delivery. */
public sealed interface DeliveryEvent extends DomainEvent {

    record NotificationQueued(Notice notice, Instant queuedAt) implements DeliveryEvent {
        @Override
        public Optional<Instant> occurredAt() {
            return Optional.of(queuedAt);
        }
    }

    /**
     * The mail server took it.
     *
     * @param latenessMs from due to sent
     */
    record NotificationSent(int attempt, Instant sentAt, long latenessMs, boolean possibleDuplicate)
            implements DeliveryEvent {
        @Override
        public Optional<Instant> occurredAt() {
            return Optional.of(sentAt);
        }
    }

    /** A legal notice is still on its way, though it should have arrived. */
    record NotificationDelayed(Instant queuedAt, Instant delayedAt) implements DeliveryEvent {
        @Override
        public Optional<Instant> occurredAt() {
            return Optional.of(delayedAt);
        }
    }

    record NotificationFailed(int attempt, String reasonCode, Instant failedAt) implements DeliveryEvent {
        @Override
        public Optional<Instant> occurredAt() {
            return Optional.of(failedAt);
        }
    }

    record NotificationSuppressed(String reasonCode, Instant suppressedAt) implements DeliveryEvent {
        @Override
        public Optional<Instant> occurredAt() {
            return Optional.of(suppressedAt);
        }
    }
}
