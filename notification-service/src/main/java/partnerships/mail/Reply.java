package partnerships.mail;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the mail server said against something. Its text may name people: it is read here and repeated nowhere.
 *
 * @param code 400 to 599
 */
record Reply(DialogueStep step, int code, String text) {

    /** The enhanced status code (RFC 3463) that follows the code. */
    private static final Pattern ENHANCED = Pattern.compile("[45]\\d\\d[ -]([245])\\.(\\d{1,3})\\.(\\d{1,3})(?!\\S)");

    /** What a server says to whoever sends, and not of a mailbox. */
    private static final Set<Integer> TO_THE_CLIENT = Set.of(500, 502, 503, 504, 521, 523, 530, 534, 535, 538);

    /** The same in the words of servers that give no enhanced status code, or one that says nothing. */
    private static final Pattern WORDS_TO_THE_CLIENT = Pattern.compile(
            "relay|authenti|log.?in|sender|helo|client|blocked|block.?list|black.?list|listed|spam|reputation|spf|dkim|dmarc"
                    + "|reverse|\\brdns\\b|\\bptr\\b|policy|administrative|tls",
            Pattern.CASE_INSENSITIVE);

    /** Tells whether it stands however often the same is tried. */
    boolean lasting() {
        return code >= 500;
    }

    /**
     * Tells whether it is this system that is refused, whoever the message is for: by its name, its sender or its rights. Mending
     * the settings, here or there, lets the same message through.
     */
    boolean ofThisSystem() {
        if (!lasting()) {
            return false;
        }
        return !step.namesTheRecipient()
                || TO_THE_CLIENT.contains(code)
                || status().map(Status::ofTheClient)
                        .orElseGet(() -> WORDS_TO_THE_CLIENT.matcher(text).find());
    }

    /** Returns it as a reason: step unless it is the recipient's, code, and the enhanced status code if there is one. */
    String reason() {
        var said = "SMTP_" + code + enhanced().map(status -> "_" + status).orElse("");
        if (ofThisSystem()) {
            return "SYSTEM_REFUSED_AT_" + step + "_" + said;
        }
        return step.namesTheRecipient() ? said : "PUT_OFF_AT_" + step + "_" + said;
    }

    private Optional<String> enhanced() {
        var matcher = ENHANCED.matcher(text);
        return matcher.lookingAt()
                ? Optional.of(String.join("_", matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** Returns what the enhanced status code is about, if it is about anything. */
    private Optional<Status> status() {
        var matcher = ENHANCED.matcher(text);
        return matcher.lookingAt() && !matcher.group(2).equals("0")
                ? Optional.of(new Status(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /**
     * An enhanced status code without its class.
     *
     * @param subject 1 address, 2 mailbox, 3 mail system, 4 network, 5 protocol, 6 content, 7 security or policy
     */
    private record Status(int subject, int detail) {
        boolean ofTheClient() {
            return switch (subject) {
                case 1 -> detail == 7 || detail == 8; // the sender's address
                case 3 -> detail != 4; // all but a message that is too big
                case 5, 7 -> true;
                default -> false;
            };
        }
    }

    /** Without the text. */
    @Override
    public String toString() {
        return reason();
    }
}
