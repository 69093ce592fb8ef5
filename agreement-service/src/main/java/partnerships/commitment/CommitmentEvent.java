package partnerships.commitment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import partnerships.store.DomainEvent;

/** Something that happened to a commitment. */
public sealed interface CommitmentEvent extends DomainEvent {

    /** Returns when it was true; null if unknown. */
    @Nullable
    Instant at();

    @Override
    default Optional<Instant> occurredAt() {
        return Optional.ofNullable(at());
    }

    /**
     * Its agreement was signed.
     *
     * @param parties organisations that are parties of the agreement
     */
    record CommitmentRegistered(
            String agreementId,
            String agreementReference,
            List<String> parties,
            Undertaking undertaking,
            @Nullable Instant at)
            implements CommitmentEvent {

        public CommitmentRegistered {
            parties = List.copyOf(parties);
        }
    }

    /** Its clause was corrected in the agreement. */
    record CommitmentCorrected(
            Undertaking undertaking, @Nullable Instant at) implements CommitmentEvent {}
}
