package partnerships.commitment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import partnerships.commitment.CommitmentEvent.CommitmentCorrected;
import partnerships.commitment.CommitmentEvent.CommitmentRegistered;
import partnerships.store.Aggregate;

/**
 * Something that a party of a signed agreement undertakes, intends or lists. It follows its clause; nobody changes it by command.
 *
 * @param parties organisations that are, were or will be parties of the agreement
 */
public record Commitment(
        String id, String agreementId, String agreementReference, List<String> parties, Undertaking undertaking)
        implements Aggregate<Commitment, CommitmentEvent> {

    public Commitment {
        parties = List.copyOf(parties);
    }

    /** Returns the id of the commitment that a clause brings to life: always the same. */
    public static String idOf(String agreementId, String clause) {
        var name = "commitment:" + agreementId + "/" + clause;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Makes a commitment from its first event. */
    public static Commitment born(String id, CommitmentEvent first) {
        if (first instanceof CommitmentRegistered registered) {
            return new Commitment(
                    id,
                    registered.agreementId(),
                    registered.agreementReference(),
                    registered.parties(),
                    registered.undertaking());
        }
        throw new IllegalArgumentException("no commitment begins with " + first.getClass());
    }

    /** Follows its clause as it was corrected; answers nothing if it reads as before. */
    public List<CommitmentEvent> correct(Undertaking corrected, @Nullable Instant validFrom) {
        return corrected.equals(undertaking) ? List.of() : List.of(new CommitmentCorrected(corrected, validFrom));
    }

    @Override
    public Commitment after(CommitmentEvent event) {
        return switch (event) {
            case CommitmentRegistered registered -> born(id, registered);
            case CommitmentCorrected(var corrected, var _) ->
                new Commitment(id, agreementId, agreementReference, parties, corrected);
        };
    }

    @Override
    public Optional<Instant> due() {
        return Optional.empty();
    }
}
