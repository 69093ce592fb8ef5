package partnerships.rows;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text as it is searched: two that a reader takes for the same are the same letter for letter. Case, accents and vowel signs,
 * ligatures and widths, kinds of apostrophes, quotation marks, dashes, spaces and digits make no difference, nor do in Arabic the
 * forms of alef, ya and ta marbuta, and lengthened lines. The order of the letters and all that divides words stays.
 */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\u0640]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Map<Integer, String> SAME = same();

    private FoldedText() {}

    private static Map<Integer, String> same() {
        var same = new HashMap<Integer, String>();
        as(
                same,
                "'",
                "\u2018\u2019\u201a\u201b\u02b9\u02bb\u02bc\u02bd\u02c8\u2032\u2035`\u00b4\u055a\u05f3\u07f4\ua78c");
        as(same, "\"", "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u02ba\u05f4\u301d\u301e");
        as(same, "-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u05be");
        as(same, "\u0627", "\u0623\u0625\u0622\u0671\u0672\u0673\u0675");
        as(same, "\u064a", "\u0649\u06cc");
        as(same, "\u0647", "\u0629\u06c3\u06c0\u06c1\u06be");
        as(same, "\u0643", "\u06a9");
        as(same, "i", "\u0131");
        as(same, "ss", "\u00df\u1e9e");
        as(same, "oe", "\u0153\u0152");
        as(same, "ae", "\u00e6\u00c6");
        as(same, "o", "\u00f8\u00d8");
        as(same, "l", "\u0142\u0141");
        as(same, "d", "\u0111\u0110\u00f0\u00d0");
        as(same, "h", "\u0127\u0126");
        as(same, "t", "\u0167\u0166");
        as(same, "th", "\u00fe\u00de");
        as(same, "\u03c3", "\u03c2");
        return Map.copyOf(same);
    }

    private static void as(Map<Integer, String> same, String one, String others) {
        others.codePoints().forEach(other -> same.put(other, one));
    }

    /** Returns the text as it is searched: one line, no space at its ends; empty if nothing can be read in it. */
    public static String of(String text) {
        String alike = bare(replaced(text)).toLowerCase(Locale.ROOT);
        String seen = UNSEEN.matcher(replaced(bare(alike))).replaceAll("");
        return Normalizer.normalize(SPACES.matcher(seen).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** Signs that stand over a letter go; an apostrophe that stands alone must not become one. */
    private static String bare(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static String replaced(String text) {
        var replaced = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(replaced, point));
        return replaced.toString();
    }

    private static void append(StringBuilder replaced, int point) {
        String one = SAME.get(point);
        if (one != null) {
            replaced.append(one);
        } else if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
            replaced.append(Character.digit(point, 10));
        } else {
            replaced.appendCodePoint(point);
        }
    }
}
