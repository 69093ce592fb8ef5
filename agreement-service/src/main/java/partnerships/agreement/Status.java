package partnerships.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an agreement stands; each status carries only the facts that exist in it. */
public sealed interface Status {

    /** An intention. */
    record Prospect() implements Status {}

    /** @param owner post that conducts it */
    record Negotiation(String owner, LocalDate startedOn) implements Status {}

    /** @param negotiation to which a returned text goes back */
    record ReadyForCouncil(Negotiation negotiation, DocumentHash text) implements Status {}

    /** Decided; nobody has signed. */
    record Approved(DocumentHash text, LocalDate decidedOn) implements Status {}

    /** @param signatures 1 or more, and not all that are needed */
    record PartiallySigned(Approved approved, List<Signature> signatures) implements Status {

        public PartiallySigned {
            signatures = List.copyOf(signatures);
        }
    }

    /** Signed and not in force, as far as known. */
    record Signed(@Nullable DocumentHash text) implements Status {}

    /** In force since the first day of its term, which is known. */
    record InForce(@Nullable DocumentHash text) implements Status {}

    /** Over since the last day of its term, which is known; provisional, as all that time concludes. */
    record Expired(@Nullable DocumentHash text) implements Status {}

    /** Given up before it was signed. */
    record Cancelled(String reason, LocalDate cancelledOn) implements Status {}

    /** Never should have been here. */
    record Withdrawn(Withdrawal withdrawal) implements Status {}

    /** Returns the name under which the status is known outside. */
    default String code() {
        return switch (this) {
            case Prospect() -> "PROSPECT";
            case Negotiation _ -> "NEGOTIATION";
            case ReadyForCouncil _ -> "READY_FOR_COUNCIL";
            case Approved _ -> "APPROVED";
            case PartiallySigned _ -> "PARTIALLY_SIGNED";
            case Signed _ -> "SIGNED";
            case InForce _ -> "IN_FORCE";
            case Expired _ -> "EXPIRED";
            case Cancelled _ -> "CANCELLED";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }

    /** Returns whether the signatures of all who must sign are there. */
    default boolean signed() {
        return this instanceof Signed || this instanceof InForce || this instanceof Expired;
    }

    /** Returns the text that was decided upon or signed; null if it is not at hand, or there is none yet. */
    default @Nullable DocumentHash text() {
        return switch (this) {
            case ReadyForCouncil(var _, var text) -> text;
            case Approved(var text, var _) -> text;
            case PartiallySigned(var approval, var _) -> approval.text();
            case Signed(var text) -> text;
            case InForce(var text) -> text;
            case Expired(var text) -> text;
            case Prospect _, Negotiation _, Cancelled _, Withdrawn _ -> null;
        };
    }

    /** Returns the signatures given so far under an approval. */
    default List<Signature> signatures() {
        return this instanceof PartiallySigned(var _, var signatures) ? signatures : List.of();
    }

    /** Returns the approval under which signatures are given, if there is one. */
    default Optional<Approved> approval() {
        return switch (this) {
            case Approved approved -> Optional.of(approved);
            case PartiallySigned(var approved, var _) -> Optional.of(approved);
            default -> Optional.empty();
        };
    }

    /**
     * Returns the negotiation that goes on, or to which a text would go back.
     *
     * @throws IllegalStateException if there is none
     */
    default Negotiation negotiation() {
        return switch (this) {
            case Negotiation negotiation -> negotiation;
            case ReadyForCouncil(var negotiation, var _) -> negotiation;
            default -> throw new IllegalStateException("no negotiation in " + code());
        };
    }
}
