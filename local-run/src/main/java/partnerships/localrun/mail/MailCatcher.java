package partnerships.localrun.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A mail server that keeps what it is given instead of sending it on; its messages can be read here and over IMAP. */
public final class MailCatcher implements AutoCloseable {

    private static final long STARTUP_MILLIS = 30_000;

    private final GreenMail server;

    private MailCatcher(GreenMail server) {
        this.server = server;
    }

    /**
     * Starts one on the loopback address.
     *
     * @param smtpPort 0 for any free one
     * @param imapPort 0 for any free one
     */
    public static MailCatcher start(int smtpPort, int imapPort) {
        var server = new GreenMail(new ServerSetup[] {
            setup(smtpPort, ServerSetup.PROTOCOL_SMTP), setup(imapPort, ServerSetup.PROTOCOL_IMAP)
        });
        server.getUserManager().setAuthRequired(false);
        server.start();
        return new MailCatcher(server);
    }

    /**
     * Starts one that keeps its messages as files, and has those it kept before.
     *
     * @param smtpPort 0 for any free one
     * @param imapPort 0 for any free one
     */
    public static MailCatcher start(int smtpPort, int imapPort, MailFiles files) {
        var catcher = start(smtpPort, imapPort);
        var users = catcher.server.getUserManager();
        for (var kept : files.all()) {
            user(users, kept.recipient()).deliver(kept.message());
        }
        users.setMessageDeliveryHandler((message, recipient) -> {
            files.keep(message.getMessage(), recipient.getEmail());
            return user(users, recipient.getEmail());
        });
        return catcher;
    }

    private static ServerSetup setup(int port, String protocol) {
        var setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(STARTUP_MILLIS);
        return setup;
    }

    private static GreenMailUser user(UserManager users, String address) {
        var known = users.getUserByEmail(address);
        try {
            return known == null ? users.createUser(address, address, address) : known;
        } catch (UserException e) {
            throw new IllegalStateException("no mailbox for a recipient", e);
        }
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    /** Returns all messages, oldest first. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    /** Returns the raw bytes of an address's messages, fetched over IMAP, oldest first. */
    public List<byte[]> rawByImap(String address) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imapPort(), address, address);
            var inbox = store.getFolder("INBOX");
            inbox.open(jakarta.mail.Folder.READ_ONLY);
            var raw = new ArrayList<byte[]>();
            for (var message : inbox.getMessages()) {
                var bytes = new ByteArrayOutputStream();
                message.writeTo(bytes);
                raw.add(bytes.toByteArray());
            }
            inbox.close();
            return raw;
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail catcher could not be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets all messages. */
    public void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException("the mail catcher could not be emptied", e);
        }
    }

    /** Stops it in order, as an outage of the mail server. */
    public void stop() {
        server.stop();
    }

    @Override
    public void close() {
        server.stop();
    }
}
