package partnerships.exports;

/**
 * Text for a spreadsheet cell that no program takes for a formula. Text that begins like one, or with the prefix itself, gets the
 * prefix {@value #PREFIX}: a reader who takes one leading prefix away has the text as it was.
 */
public final class SafeCell {

    public static final String PREFIX = "'";

    /** What spreadsheets, Excel in full-width locales included, begin a formula or skip before one with. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠" + PREFIX;

    private SafeCell() {}

    /** Returns the text, with the prefix where it needs one. */
    public static String of(String text) {
        return text.isEmpty() || DANGEROUS.indexOf(text.charAt(0)) < 0 ? text : PREFIX + text;
    }
}
