package partnerships.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import partnerships.directory.Contact;
import partnerships.directory.MailAddress;

/** A mail message as MIME, whose Message-ID is the delivery's own: a repeated attempt is the same mail. */
final class MimeMailMessage extends MimeMessage {

    private final String messageId;

    private MimeMailMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /**
     * @param now the business clock's, for the header Date
     */
    static MimeMailMessage of(
            Session session, String deliveryId, SenderSettings from, Contact to, MailMessage content, Instant now)
            throws MessagingException {
        var sender = from.sender();
        var message = new MimeMailMessage(session, "<" + deliveryId + "@" + sender.domain() + ">");
        message.setFrom(address(sender, from.fromName()));
        var answers = from.answers();
        if (answers != null) {
            message.setReplyTo(new Address[] {address(answers, null)});
        }
        message.setRecipient(Message.RecipientType.TO, address(read(to), to.name()));
        message.setSubject(HeaderText.of(content.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        var invitation = content.invitation();
        if (invitation == null) {
            message.setText(content.text(), StandardCharsets.UTF_8.name());
        } else {
            message.setContent(alternatives(content.text(), invitation));
        }
        message.saveChanges();
        return message;
    }

    private static MailAddress read(Contact to) throws MessagingException {
        return MailAddress.read(to.address()).orElseThrow(() -> new AddressException("no address"));
    }

    private static InternetAddress address(MailAddress of, @Nullable String name) throws MessagingException {
        var address = new InternetAddress(of.ascii(), true);
        if (name != null) {
            try {
                address.setPersonal(HeaderText.of(name), StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("every JVM knows UTF-8", e);
            }
        }
        return address;
    }

    private static MimeMultipart alternatives(String text, MailMessage.Invitation invitation)
            throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, StandardCharsets.UTF_8.name());
        var calendar = new MimeBodyPart();
        var type = "text/calendar; method=" + invitation.method() + "; charset=UTF-8";
        calendar.setDataHandler(
                new DataHandler(new ByteArrayDataSource(invitation.calendar().getBytes(StandardCharsets.UTF_8), type)));
        calendar.setHeader("Content-Type", type);
        calendar.setHeader("Content-Transfer-Encoding", "base64");
        return new MimeMultipart("alternative", plain, calendar);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
