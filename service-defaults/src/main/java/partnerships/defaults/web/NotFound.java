package partnerships.defaults.web;

/** What is not there, or not there for this caller. HTTP answers 404 {@code NOT_FOUND}. */
public final class NotFound extends RuntimeException {

    /** @param what the thing and its id, nothing that only its owner may know: {@code agreement 018f…} */
    public NotFound(String what) {
        super("there is no " + what);
    }
}
