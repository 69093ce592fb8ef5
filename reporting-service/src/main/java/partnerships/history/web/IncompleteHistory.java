package partnerships.history.web;

/** Something that was published is not kept here at the moment. HTTP answers 503 {@code HISTORY_INCOMPLETE} with {@code Retry-After}. */
final class IncompleteHistory extends RuntimeException {

    IncompleteHistory() {
        super("what this service keeps is not complete: it reads the topics again, and answers when it has");
    }
}
