package partnerships.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The business reference of an aggregate: what stands on the paper, whoever numbered it. Two spellings that a reader takes for the
 * same are the same: an aggregate is unique, and found, by the {@link #key}.
 */
public final class Reference {

    private static final int MOST_CHARACTERS = 60;
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u202a-\\u202e\\u2066-\\u2069]]");
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\p{Cf}]");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02bc]");

    private Reference() {}

    /**
     * Returns a reference as it is recorded: composed (NFC), without spaces around it, each space a plain one, nothing that cannot
     * be seen.
     *
     * @throws Refused {@code REFERENCE_INVALID} if nothing is left of it, it has more than 60 characters, or one that is no text
     */
    public static String written(String given) {
        var composed = composed(given);
        int characters = composed.codePointCount(0, composed.length());
        if (characters == 0
                || characters > MOST_CHARACTERS
                || NO_TEXT.matcher(composed).find()) {
            throw new Refused(
                    StoreRefusal.REFERENCE_INVALID,
                    "a reference is text of one line, 1 to 60 characters; shorten or retype it");
        }
        return composed;
    }

    private static String composed(String given) {
        var visible = INVISIBLE.matcher(given).replaceAll("");
        return Normalizer.normalize(SPACES.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /**
     * Returns what all spellings of a reference have in common: case, width, kinds of dash and space do not tell two apart. Text that
     * is no reference has a key, too: nothing is found by it.
     */
    public static String key(String reference) {
        var plain = Normalizer.normalize(composed(reference), Normalizer.Form.NFKC);
        var dashed = DASHES.matcher(plain).replaceAll("-");
        var folded = APOSTROPHES
                .matcher(dashed)
                .replaceAll("'")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return SPACES.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }
}
