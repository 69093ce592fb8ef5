package partnerships.plan;

/** How much a message weighs. */
public enum Category {
    /** Has legal effect: a convocation, a change, a cancellation. */
    LEGAL_NOTICE,
    REMINDER,
    /** Something is at risk or missing. */
    ALERT
}
