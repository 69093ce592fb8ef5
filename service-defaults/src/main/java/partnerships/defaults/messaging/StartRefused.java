package partnerships.defaults.messaging;

/** A setting with which the service would lose or reorder facts. The start ends with what is wrong and how to correct it. */
public final class StartRefused extends RuntimeException {

    private final String wrong;
    private final String cure;

    public StartRefused(String wrong, String cure) {
        super(wrong + System.lineSeparator() + cure);
        this.wrong = wrong;
        this.cure = cure;
    }

    String wrong() {
        return wrong;
    }

    String cure() {
        return cure;
    }
}
