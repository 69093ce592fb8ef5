package partnerships.store.commit;

/** Called at each step between a decision and the clearing of its events; lets a test stop a process exactly there. */
@FunctionalInterface
public interface Steps {

    /** In the order in which an event passes them. {@code AFTER_CLAIM}: it is ours, but not read yet. */
    enum Step {
        BEFORE_COMMIT,
        AFTER_COMMIT,
        AFTER_HAND_OVER,
        AFTER_CLAIM,
        BEFORE_SEND,
        AFTER_FIRST_SEND,
        AFTER_ACKNOWLEDGEMENT,
        /** Some outboxes of the page are cleared; those to which something was added meanwhile are not. */
        AMID_CLEARING,
        AFTER_CLEAR
    }

    void reached(Step step);
}
