package partnerships.store.document;

/** Told at each step between a decision and the clearing of its events; lets a test stop a process exactly there. */
@FunctionalInterface
public interface Steps {

    /** In the order in which an event passes them. */
    enum Step {
        BEFORE_COMMIT,
        AFTER_COMMIT,
        AFTER_CLAIM,
        BEFORE_SEND,
        AFTER_FIRST_SEND,
        AFTER_ACKNOWLEDGEMENT,
        AFTER_CLEAR
    }

    void reached(Step step);
}
