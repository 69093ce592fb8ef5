package partnerships.plan;

/** What the plan of a message that did not reach somebody follows. */
public sealed interface UndeliveredFact extends SubjectFact {

    /** A message did not reach somebody. */
    record MessageLost(Undelivered.Lost lost) implements UndeliveredFact {}

    /** The alert about it did not reach its recipient either. */
    record AlertLost() implements UndeliveredFact {}

    /** The message has gone out after all, or is no longer to be sent. */
    record MessageSettled() implements UndeliveredFact {}
}
