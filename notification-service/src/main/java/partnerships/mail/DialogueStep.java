package partnerships.mail;

import java.util.Locale;
import java.util.Optional;

/** How far a dialogue with the mail server has come; what is refused at a step is what the step gives. */
enum DialogueStep {
    CONNECT,
    HELLO,
    TLS,
    LOGIN,
    SENDER,
    RECIPIENT,
    CONTENT;

    /** Returns the step that a command begins; nothing if it goes on with the one before, or tidies up. */
    static Optional<DialogueStep> begunBy(String command) {
        var verb = command.strip().split(" ", 2)[0].toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO", "HELO" -> Optional.of(HELLO);
            case "STARTTLS" -> Optional.of(TLS);
            case "AUTH" -> Optional.of(LOGIN);
            case "MAIL" -> Optional.of(SENDER);
            case "RCPT" -> Optional.of(RECIPIENT);
            case "DATA", "." -> Optional.of(CONTENT);
            default -> Optional.empty();
        };
    }

    /** Tells whether the server knows by now whom the message is for: a refusal before that is none of the recipient. */
    boolean namesTheRecipient() {
        return this == RECIPIENT || this == CONTENT;
    }
}
