package partnerships.directory.web;

import java.util.regex.Pattern;
import partnerships.contracts.Grammar;
import partnerships.directory.DirectoryRefusal;
import partnerships.store.Refused;

/** Codes of posts as callers write them; whether there is such a post is for committee-service to say. */
final class PostCodes {

    private static final Pattern FORM = Pattern.compile(Grammar.POST);

    private PostCodes() {}

    /**
     * Returns the code.
     *
     * @throws Refused {@code POST_CODE_INVALID} if it is none
     */
    static String of(String code) {
        if (!FORM.matcher(code).matches()) {
            throw new Refused(
                    DirectoryRefusal.POST_CODE_INVALID,
                    "a post's code reads ORGANISATION/POST in capitals: RCS/PRESIDENT");
        }
        return code;
    }
}
