package partnerships.agreement;

import java.util.regex.Pattern;
import partnerships.store.Refused;

/**
 * Fingerprint of the one text that is decided upon and signed.
 *
 * @param value SHA-256, 64 lower-case hexadecimal digits
 */
public record DocumentHash(String value) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws Refused {@code NOT_A_HASH} */
    public DocumentHash {
        if (!SHA_256.matcher(value).matches()) {
            throw new Refused("NOT_A_HASH", "a document is named by its SHA-256 in lower-case hexadecimal");
        }
    }
}
