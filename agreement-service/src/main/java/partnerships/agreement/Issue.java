package partnerships.agreement;

import org.jspecify.annotations.Nullable;

/**
 * Something about the recorded facts that a person should settle.
 *
 * @param rule that found it: {@code END_UNKNOWN}, {@code AMBIGUOUS_WORDING}
 * @param path of the fact
 * @param source the words in doubt
 */
public record Issue(String rule, String path, @Nullable Source source) {

    boolean same(Issue other) {
        return rule.equals(other.rule) && path.equals(other.path);
    }

    boolean concerns(String corrected) {
        return path.equals(corrected) || path.startsWith(corrected + ".");
    }
}
