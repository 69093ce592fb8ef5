package partnerships.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One dialogue with the mail server, which remembers how far it came and what was first said against it there. */
final class Dialogue extends SMTPTransport {

    private DialogueStep step = DialogueStep.CONNECT;
    private @Nullable Reply objection;

    Dialogue(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** Returns how far it came. */
    DialogueStep step() {
        return step;
    }

    /** Returns what was first said against the step it came to, if anything; how the server tidies up after that does not count. */
    Optional<Reply> objection() {
        return Optional.ofNullable(objection);
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        DialogueStep.begunBy(command).ifPresent(begun -> {
            step = begun;
            objection = null;
        });
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (code >= 400 && code < 600 && objection == null) {
            objection = new Reply(step, code, getLastServerResponse());
        }
        return code;
    }
}
