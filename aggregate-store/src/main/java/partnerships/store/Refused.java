package partnerships.store;

/** A decision that the domain refuses. Nothing has changed. HTTP answers 409 with the code. */
public final class Refused extends RuntimeException {

    private final transient Refusal refusal;
    private final String detail;

    /**
     * @param refusal why
     * @param detail one sentence for a person: what to do next, by which command, field or state; no personal data
     */
    public Refused(Refusal refusal, String detail) {
        super(refusal.name() + ": " + detail);
        this.refusal = refusal;
        this.detail = detail;
    }

    public String code() {
        return refusal.name();
    }

    public String detail() {
        return detail;
    }
}
