package partnerships.benchmarks.ours;

import java.time.Instant;
import java.util.Optional;
import partnerships.store.DomainEvent;

/** Something that happened to an agreement. */
sealed interface AgreementEvent extends DomainEvent {

    /** Its text is another one. */
    record AgreementAmended(String aggregateId, long version, String text, Instant at) implements AgreementEvent {

        @Override
        public Optional<Instant> occurredAt() {
            return Optional.of(at);
        }
    }
}
