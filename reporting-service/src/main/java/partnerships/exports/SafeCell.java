package partnerships.exports;

/**
 * Text for a spreadsheet cell that no program takes for a formula, whatever it takes for a separator. A reader who splits at {@code ;}
 * where this table means {@code ,}, or who does not know quotes, begins a cell inside ours: so every place is safe at which one can begin,
 * the start and behind {@value #BREAKS}. There a formula sign gets {@value #PREFIX} before it, and so does the prefix itself; blanks
 * between the place and the sign do not count. {@link #text} takes it away again.
 */
public final class SafeCell {

    public static final char PREFIX = '\'';

    /** What spreadsheets, Excel in full-width locales included, begin a formula or skip before one with. */
    private static final String SIGNS = "=+-@\t\r\n＝＋－＠" + PREFIX;

    /** What some reader ends a cell at. */
    private static final String BREAKS = ";,\t\r\n\"";

    private SafeCell() {}

    /** Returns the cell of a text. */
    public static String of(String text) {
        var cell = new StringBuilder(text.length() + 2);
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (begins && SIGNS.indexOf(sign) >= 0) {
                cell.append(PREFIX);
            }
            cell.append(sign);
            begins = begins(begins, sign);
        }
        return cell.toString();
    }

    /** Returns the text of a cell that {@link #of} made. */
    public static String text(String cell) {
        var text = new StringBuilder(cell.length());
        boolean begins = true;
        for (int i = 0; i < cell.length(); i++) {
            if (begins && cell.charAt(i) == PREFIX && i + 1 < cell.length()) {
                i++;
            }
            text.append(cell.charAt(i));
            begins = begins(begins, cell.charAt(i));
        }
        return text.toString();
    }

    /** Returns whether a cell can begin behind this sign. */
    private static boolean begins(boolean before, char sign) {
        return BREAKS.indexOf(sign) >= 0 || (before && SIGNS.indexOf(sign) < 0 && isBlank(sign));
    }

    /** What readers trim, or what nobody sees. */
    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }
}
