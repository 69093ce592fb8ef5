package partnerships.directory;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that every mail server and every calendar can be given: a local part of ASCII atoms joined by dots, at most 64
 * characters, and a domain of letters, digits and hyphens in any script, at most 253 in its ASCII form. No quoting, no comments, no
 * address literal.
 *
 * @param domain in its ASCII form, with punycode for what is not ASCII
 */
public record MailAddress(String local, String domain) {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    /** They are other letters in the older rules for international names than in the newer ones: write such a domain in punycode. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

    /** What RFC 6068 allows as itself in the address of a {@code mailto:} URI, and no client misunderstands. */
    private static final String PLAIN_IN_URI = "-._~!$'*+";

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final int LONGEST = 254;

    /** Returns the address that a text is; nothing if it is none. */
    public static Optional<MailAddress> read(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1
                || at > LONGEST_LOCAL
                || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        var local = text.substring(0, at);
        return ascii(text.substring(at + 1))
                .filter(domain -> local.length() + 1 + domain.length() <= LONGEST)
                .map(domain -> new MailAddress(local, domain));
    }

    private static Optional<String> ascii(String domain) {
        if (AMBIGUOUS.matcher(domain).find()) {
            return Optional.empty();
        }
        try {
            var ascii = IDN.toASCII(
                            Normalizer.normalize(domain, Normalizer.Form.NFC),
                            IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            return Optional.of(ascii).filter(MailAddress::isDomain);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Tells whether a text is a domain in its ASCII form; four numbers are none. */
    private static boolean isDomain(String ascii) {
        var labels = ascii.split("\\.", -1);
        for (var label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return ascii.length() <= LONGEST_DOMAIN
                && !labels[labels.length - 1].chars().allMatch(Character::isDigit);
    }

    /** Returns it as a mail server reads it: ASCII. */
    public String ascii() {
        return local + "@" + domain;
    }

    /** Returns it as a URI (RFC 6068). */
    public String uri() {
        var uri = new StringBuilder("mailto:");
        for (byte character : local.getBytes(StandardCharsets.US_ASCII)) {
            if (Character.isLetterOrDigit(character) || PLAIN_IN_URI.indexOf(character) >= 0) {
                uri.append((char) character);
            } else {
                uri.append('%').append(String.format(Locale.ROOT, "%02X", character));
            }
        }
        return uri.append('@').append(domain).toString();
    }

    /** Names nobody: whoever logs an address logs none. */
    @Override
    public String toString() {
        return "MailAddress";
    }
}
