package partnerships.post;

import java.util.regex.Pattern;
import partnerships.contracts.Grammar;
import partnerships.store.Refused;

/**
 * Code of a post in an organisation.
 *
 * @param value {@code RCS/PRESIDENT}: organisation and post in capitals, at most 40 characters each
 */
public record PostCode(String value) {

    private static final Pattern FORM = Pattern.compile(Grammar.POST);

    public PostCode {
        if (!FORM.matcher(value).matches()) {
            throw new Refused(
                    PostRefusal.POST_CODE_INVALID, "a post's code reads ORGANISATION/POST in capitals: RCS/PRESIDENT");
        }
    }

    /** Tells whether a text is a post's code. */
    public static boolean fits(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
