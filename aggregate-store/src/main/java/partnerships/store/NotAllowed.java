package partnerships.store;

/** What this caller may not do, whatever the state: it is another's to do. Nothing has changed. HTTP answers 403. */
public final class NotAllowed extends RuntimeException {

    /** @param detail one sentence for a log; the caller learns no more than that it may not */
    public NotAllowed(String detail) {
        super(detail);
    }
}
