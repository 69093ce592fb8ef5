package partnerships.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import partnerships.mail.Answer.Rejected;
import partnerships.mail.ServerSettings.Tls;

/** Speaks to the mail server: one dialogue a message, cut off when it takes too long. */
final class Smtp implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Smtp.class);

    private final ServerSettings settings;
    private final Session session;
    private final Duration wholeDialogue;
    private final ExecutorService dialogues = Executors.newVirtualThreadPerTaskExecutor();

    /** @param trust decides which certificates are trusted */
    Smtp(ServerSettings settings, SSLContext trust) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, trust));
        this.wholeDialogue = settings.wholeDialogue();
    }

    private static Properties properties(ServerSettings settings, SSLContext trust) {
        var mail = new Properties();
        mail.put("mail.smtp.host", settings.host());
        mail.put("mail.smtp.port", Integer.toString(settings.port()));
        mail.put("mail.smtp.connectiontimeout", Long.toString(settings.step().toMillis()));
        mail.put("mail.smtp.timeout", Long.toString(settings.wholeDialogue().toMillis()));
        mail.put("mail.smtp.writetimeout", Long.toString(settings.step().toMillis()));
        mail.put("mail.smtp.localhost", settings.hello());
        mail.put("mail.smtp.auth", Boolean.toString(settings.login() != null));
        mail.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == Tls.IMPLICIT));
        mail.put("mail.smtp.starttls.required", Boolean.toString(settings.tls() == Tls.STARTTLS));
        mail.put(
                "mail.smtp.starttls.enable",
                Boolean.toString(settings.tls() == Tls.STARTTLS || settings.tls() == Tls.STARTTLS_IF_OFFERED));
        mail.put("mail.smtp.ssl.checkserveridentity", "true");
        mail.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory());
        mail.put("mail.smtp.socketFactory.fallback", "false");
        return mail;
    }

    Session session() {
        return session;
    }

    Answer send(MimeMailMessage message) {
        var dialogue = dialogues.submit(() -> speak(message));
        try {
            return dialogue.get(wholeDialogue.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            dialogue.cancel(true);
            return new Answer.Unknown("TIMEOUT");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the dialogue with the mail server failed unforeseen", e.getCause());
        } catch (InterruptedException e) {
            dialogue.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Unknown("INTERRUPTED");
        }
    }

    private Answer speak(MimeMailMessage message) throws MessagingException {
        var dialogue = new Dialogue(session);
        try {
            connect(dialogue);
        } catch (UncheckedIOException e) {
            return Rejected.ofThisSystem("PASSWORD_FILE_UNREADABLE");
        } catch (MessagingException e) {
            return notConnected(dialogue);
        }
        try {
            dialogue.sendMessage(message, message.getAllRecipients());
            return new Answer.Accepted();
        } catch (MessagingException e) {
            return notTaken(dialogue, e);
        } finally {
            leave(dialogue);
        }
    }

    private void connect(Dialogue dialogue) throws MessagingException {
        var login = settings.login();
        if (login == null) {
            dialogue.connect();
        } else {
            dialogue.connect(login.user(), login.secret());
        }
    }

    /** What was accepted stays accepted, however the goodbye goes. */
    private static void leave(Dialogue dialogue) {
        try {
            dialogue.close();
        } catch (MessagingException e) {
            log.debug("the mail server did not say goodbye: {}", e.getClass().getSimpleName());
        }
    }

    /** What an encrypted connection or a login lacks is no outage: somebody must see to it. */
    private Answer notConnected(Dialogue dialogue) {
        return dialogue.objection().map(Rejected::by).orElseGet(() -> switch (dialogue.step()) {
            case TLS -> Rejected.ofThisSystem("TLS_FAILED");
            case LOGIN -> Rejected.ofThisSystem("LOGIN_FAILED");
            case HELLO ->
                settings.tls() == Tls.STARTTLS && !dialogue.supportsExtension("STARTTLS")
                        ? Rejected.ofThisSystem("TLS_NOT_OFFERED")
                        : Rejected.unreachable();
            default -> Rejected.unreachable();
        });
    }

    private static Answer notTaken(Dialogue dialogue, MessagingException failure) {
        if (dialogue.objection().isPresent()) {
            return Rejected.by(dialogue.objection().get());
        }
        return noAddressIsValid(failure)
                ? new Rejected(Answer.Cause.RECIPIENT, "ADDRESS_INVALID")
                : new Answer.Unknown("CONNECTION_LOST");
    }

    private static boolean noAddressIsValid(MessagingException failure) {
        Address[] invalid = failure instanceof SendFailedException e ? e.getInvalidAddresses() : null;
        return invalid != null && invalid.length > 0;
    }

    @Override
    public void close() {
        dialogues.shutdownNow();
    }
}
