package partnerships.store;

/**
 * Why a command is refused. The refusals of one aggregate are an enum; the name of a constant is its code in answers, which stays.
 * Every operation declares those that it can answer.
 */
public interface Refusal {

    /** Returns the code, stable and machine-readable, in capitals: {@code NOT_APPROVED}. */
    String name();

    /** Returns what it means, in one sentence for whoever writes a client. */
    String meaning();
}
