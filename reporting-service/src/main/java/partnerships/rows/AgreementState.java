package partnerships.rows;

/** Legal state of an agreement, as its events left it. {@code UNKNOWN}: nothing that this release reads has said it. */
public enum AgreementState {
    UNKNOWN,
    PROSPECT,
    NEGOTIATION,
    READY_FOR_COUNCIL,
    APPROVED,
    PARTIALLY_SIGNED,
    SIGNED,
    IN_FORCE,
    EXPIRED,
    CANCELLED,
    WITHDRAWN
}
