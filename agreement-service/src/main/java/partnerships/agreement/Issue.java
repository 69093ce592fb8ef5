package partnerships.agreement;

import org.jspecify.annotations.Nullable;

/**
 * Something about the recorded facts that a person should settle.
 *
 * @param rule that found it: {@code END_UNKNOWN}, {@code AMBIGUOUS_WORDING}
 * @param path of the fact
 * @param source the words in doubt
 */
public record Issue(String rule, String path, @Nullable Source source) {

    /** Returns what settles it: which correction, which act; null if that is for whoever found it to say. */
    public @Nullable String wayOut() {
        var correct = "correct-fact " + path;
        return switch (rule) {
            case Unknowns.ENTRY_INTO_FORCE_UNKNOWN -> "enter-into-force, or " + correct;
            case Unknowns.END_UNKNOWN, Unknowns.CADENCE_UNSPECIFIED -> correct;
            case Unknowns.TACIT_RENEWAL_NOT_FOLLOWED -> "renew";
            case DeadEnds.NO_CONVOKER ->
                "correct-fact " + path.replaceFirst("convocation$", "seats")
                        + " with a seat that convenes (SECRETARY: a SECRETARY; otherwise a CHAIR or CO_CHAIR), or "
                        + correct + " with another rule";
            case DeadEnds.SEAT_OF_NO_PARTY, DeadEnds.OBLIGOR_OF_NO_PARTY ->
                correct + " with typingError and an organisation that is a party, or an amendment";
            default -> null;
        };
    }

    boolean same(Issue other) {
        return rule.equals(other.rule) && path.equals(other.path);
    }

    boolean concerns(String corrected) {
        return path.equals(corrected) || path.startsWith(corrected + ".");
    }
}
