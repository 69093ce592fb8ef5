package partnerships.agreement;

import java.util.regex.Pattern;

/**
 * Fingerprint of the one text that is decided upon and signed.
 *
 * @param value SHA-256, 64 lower-case hexadecimal digits
 */
public record DocumentHash(String value) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if it is none */
    public DocumentHash {
        if (!SHA_256.matcher(value).matches()) {
            throw new IllegalArgumentException("a document is named by its SHA-256 in lower-case hexadecimal");
        }
    }
}
