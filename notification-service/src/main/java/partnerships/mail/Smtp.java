package partnerships.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks to the mail server: one dialogue a message, cut off when it takes too long. */
final class Smtp implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Smtp.class);

    private final Session session;
    private final Duration wholeDialogue;
    private final ExecutorService dialogues = Executors.newVirtualThreadPerTaskExecutor();

    /** @param wholeDialogue longest time from connecting to the server's answer */
    Smtp(String host, int port, Duration step, Duration wholeDialogue) {
        var settings = new Properties();
        settings.put("mail.smtp.host", host);
        settings.put("mail.smtp.port", Integer.toString(port));
        settings.put("mail.smtp.connectiontimeout", Long.toString(step.toMillis()));
        settings.put("mail.smtp.timeout", Long.toString(wholeDialogue.toMillis()));
        settings.put("mail.smtp.writetimeout", Long.toString(step.toMillis()));
        settings.put("mail.smtp.localhost", "localhost");
        this.session = Session.getInstance(settings);
        this.wholeDialogue = wholeDialogue;
    }

    Session session() {
        return session;
    }

    /** How a dialogue ended. */
    sealed interface Answer {

        /** Returns what the server said, as a code. */
        String code();

        /** The server took the message. */
        record Accepted() implements Answer {
            @Override
            public String code() {
                return "ACCEPTED";
            }
        }

        /**
         * The server did not take it.
         *
         * @param last whether trying again would be no use
         * @param code SMTP_ and the server's code, or CONNECTION
         */
        record Rejected(boolean last, String code) implements Answer {}

        /** The dialogue broke off; the server may have taken it. */
        record Unknown(String code) implements Answer {}
    }

    Answer send(MimeLetter message) {
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

    private Answer speak(MimeLetter message) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        try {
            transport.connect();
        } catch (MessagingException e) {
            return rejected(e, new Answer.Rejected(false, "CONNECTION"));
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Answer.Accepted();
        } catch (MessagingException e) {
            return rejected(e, new Answer.Unknown("CONNECTION_LOST"));
        } finally {
            leave(transport);
        }
    }

    /** What was accepted stays accepted, however the goodbye goes. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("the mail server did not say goodbye: {}", e.getClass().getSimpleName());
        }
    }

    private static Answer rejected(MessagingException failure, Answer otherwise) {
        int code = codeOf(failure);
        if (code >= 400) {
            return new Answer.Rejected(code >= 500, "SMTP_" + code);
        }
        return noAddressIsValid(failure) ? new Answer.Rejected(true, "ADDRESS_INVALID") : otherwise;
    }

    private static int codeOf(MessagingException failure) {
        for (Exception next = failure; next instanceof MessagingException link; next = link.getNextException()) {
            int code = switch (link) {
                case SMTPAddressFailedException e -> e.getReturnCode();
                case SMTPSenderFailedException e -> e.getReturnCode();
                case SMTPSendFailedException e when e.getReturnCode() >= 400 -> e.getReturnCode();
                default -> 0;
            };
            if (code >= 400) {
                return code;
            }
        }
        return 0;
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
