package partnerships.post;

import java.time.Instant;
import java.util.Optional;
import partnerships.store.DomainEvent;

/** Something that happened to a post. */
public sealed interface PostEvent extends DomainEvent {

    record PostRegistered(PostCode code, String organisation, Instant registeredAt) implements PostEvent {
        @Override
        public Optional<Instant> occurredAt() {
            return Optional.of(registeredAt);
        }
    }

    /** A person begins to hold the post, or the end of that time became known. */
    record PostHolderChanged(PostCode code, Holder holder) implements PostEvent {
        @Override
        public Optional<Instant> occurredAt() {
            return Optional.of(holder.since());
        }
    }
}
