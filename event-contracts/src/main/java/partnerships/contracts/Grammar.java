package partnerships.contracts;

/**
 * How codes and text are written, the same for whoever writes them and whoever reads them: patterns that match the whole. The
 * schemas take them from here, by way of {@link Text}.
 */
public final class Grammar {

    /** A post: {@code RCS/PRESIDENT}, organisation and post in capitals, at most 40 characters each. */
    public static final String POST = "[A-Z0-9][A-Z0-9-]{0,39}/[A-Z0-9][A-Z0-9_-]{0,39}";

    /** An organisation's id: {@code rcs}. */
    public static final String ORGANISATION = "[a-z0-9][a-z0-9-]{1,39}";

    /** A clause's name in its agreement. */
    public static final String CLAUSE = "[A-Za-z0-9][A-Za-z0-9-]{0,59}";

    /** A language: a BCP 47 tag in its canonical form, {@code fr}, {@code ar-MA}, {@code zh-Hant-TW}. */
    public static final String LANGUAGE =
            "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*";

    /** A zone by the form of its name; whether there is such a zone is for its rules to say. */
    public static final String ZONE = "(?!(GMT|UTC|UT)[+-])[A-Z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}";

    /** A SHA-256 hash in hexadecimal digits. */
    public static final String SHA_256 = "[0-9a-f]{64}";

    /** A value of an enumeration: {@code IN_FORCE}. */
    public static final String CODE = "[A-Z][A-Z0-9_]*";

    /** A period of the calendar in years, months and days, as ISO 8601 writes it: {@code P6M}. */
    public static final String PERIOD = "P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,4}D)?";

    /** A date as far as it is known: {@code 2026}, {@code 2026-11}, {@code 2026-11-30}. */
    public static final String PARTIAL_DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    /** A country: ISO 3166-1, two letters. */
    public static final String COUNTRY = "[A-Z]{2}";

    /** Text of one line: neither control characters, nor the separators that end a line for some, nor commands of direction. */
    public static final String LINE = "[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*";

    /** The same, with line ends and tabs. */
    public static final String TEXT =
            "[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*";

    /** A business reference as it is written on paper: one line that neither begins nor ends with a space. */
    public static final String REFERENCE = "(?! )" + LINE + "(?<! )";

    /** Most characters of a reference. */
    public static final int REFERENCE_LENGTH = 60;

    private Grammar() {}
}
