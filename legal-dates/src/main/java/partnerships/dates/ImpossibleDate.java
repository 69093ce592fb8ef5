package partnerships.dates;

/** Something was given for a date or a period that is none. */
public final class ImpossibleDate extends IllegalArgumentException {

    private final String code;

    ImpossibleDate(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Returns {@code DATE_IMPOSSIBLE} or {@code PERIOD_IMPOSSIBLE}. */
    public String code() {
        return code;
    }
}
