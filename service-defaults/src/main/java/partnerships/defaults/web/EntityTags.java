package partnerships.defaults.web;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import partnerships.store.document.Expected;

/**
 * Reads {@code If-Match} as RFC 9110 has it: {@code *} is whatever there is, and of a list one tag must match. Tags are compared
 * strongly, so that a weak one matches nothing; neither does one that no version here ever had.
 */
final class EntityTags {

    private static final String ANY = "*";
    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"";
    /** Elements of a list may be empty; one at least is not. */
    private static final Pattern LIST =
            Pattern.compile("[ \\t,]*" + TAG + "(?:[ \\t]*,(?:[ \\t]*" + TAG + ")?)*[ \\t]*");

    private static final Pattern VERSION = Pattern.compile("(?<!W/)\"([1-9][0-9]{0,17})\"");
    private static final int LONGEST = 4_000;

    private EntityTags() {}

    /** @throws Invalid if this is neither {@code *} nor a list of entity tags */
    static Expected read(String ifMatch) {
        String header = ifMatch.strip();
        if (header.equals(ANY)) {
            return new Expected(true, Set.of());
        }
        if (header.length() > LONGEST || !LIST.matcher(header).matches()) {
            throw new Invalid(
                    HttpHeaders.IF_MATCH,
                    "FORMAT",
                    "is a version in quotes as an ETag has it (\"12\"), a list of such, or *");
        }
        Set<Long> versions = new HashSet<>();
        VERSION.matcher(header).results().forEach(found -> versions.add(Long.valueOf(found.group(1))));
        return new Expected(false, versions);
    }
}
