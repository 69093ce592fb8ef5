package partnerships.store;

/** A decision that the domain refuses. Nothing has changed. HTTP answers 409 with the code. */
public final class Refused extends RuntimeException {

    private final String code;
    private final String detail;

    /**
     * @param code stable and machine-readable, in capitals: {@code NOT_APPROVED}
     * @param detail one sentence for a person; no personal data
     */
    public Refused(String code, String detail) {
        super(code + ": " + detail);
        this.code = code;
        this.detail = detail;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }
}
