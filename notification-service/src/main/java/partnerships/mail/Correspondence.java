package partnerships.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Instant;
import java.time.ZoneId;
import partnerships.delivery.Delivery;
import partnerships.directory.Contact;
import partnerships.directory.MailAddress;

/**
 * Writes a delivery's mail in this system's name, and hands it to the mail server.
 *
 * @param systemZone in which legal days lie
 */
record Correspondence(SenderSettings sender, ZoneId systemZone, MailServer server) {

    /**
     * @throws HeaderText.UnsafeText if a text would break out of its header
     * @throws MessagingException if there is an address that no mail can be written to
     */
    MimeMailMessage write(Delivery delivery, MailMessageWriter.Matter matter, Contact to, Instant now)
            throws MessagingException {
        if (MailAddress.read(to.address()).isEmpty()) {
            throw new AddressException("stored before addresses were checked");
        }
        var message = new MailMessageWriter(sender, systemZone).write(matter, to, now);
        return MimeMailMessage.of(server.smtp().session(), delivery.id(), sender, to, message, now);
    }
}
