package partnerships.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.Header;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import partnerships.directory.Contact;
import partnerships.plan.MeetingFact;
import partnerships.plan.PlanFixture;

class MimeMailMessageTest {

    private static final Session SESSION = Session.getInstance(new Properties());

    @Test
    void aRepeatedAttemptIsTheSameMail() throws Exception {
        var content = MailFixture.write(
                MailFixture.convened(), "meeting-t-7d", null, MailFixture.person("fr", "Africa/Casablanca"));

        var first = message(content, MailFixture.person("fr", "Africa/Casablanca"));
        var second = message(content, MailFixture.person("fr", "Africa/Casablanca"));

        assertThat(first.getMessageID()).isEqualTo(second.getMessageID()).isEqualTo("<delivery@example.org>");
        assertThat(first.getSentDate().toInstant()).isEqualTo(MailFixture.NOW);
    }

    @Test
    void anInvitationSaysItsMethodInBothPlacesAndItsTimesInUtc() throws Exception {
        var to = MailFixture.person("fr", "Europe/Paris");
        var content = MailFixture.write(MailFixture.convened(), "meeting-convocation", 0, to);

        var part = ((MimeMultipart) message(content, to).getContent()).getBodyPart(1);

        var type = new ContentType(part.getContentType());
        assertThat(type.getBaseType()).isEqualTo("text/calendar");
        assertThat(type.getParameter("method")).isEqualTo("REQUEST");
        var calendar = new CalendarBuilder().build(part.getInputStream());
        calendar.validate();
        assertThat(value(calendar, Property.METHOD)).isEqualTo("REQUEST");
        var event = event(calendar);
        assertThat(properties(event))
                .contains(
                        "DTSTAMP:20270101T090000Z",
                        "DTSTART:20270310T100000Z",
                        "DTEND:20270310T120000Z",
                        "SEQUENCE:0",
                        "STATUS:CONFIRMED",
                        "UID:" + PlanFixture.MEETING + "@example.org",
                        "ORGANIZER:mailto:partenariats@example.org")
                .noneMatch(line -> line.startsWith("RRULE"));
        assertThat(event.getProperty(Property.ATTENDEE).orElseThrow().getValue())
                .isEqualTo("mailto:" + to.address());
    }

    @Test
    void aCancellationCarriesTheSameUid() throws Exception {
        var cancelled =
                MailFixture.hear(MailFixture.convened(), new MeetingFact.Cancelled(1, null), "2027-01-02T09:00:00Z");
        var to = new Contact("functional@example.org", null, "fr", "Africa/Casablanca", true);
        var content = MailFixture.write(cancelled, "meeting-cancelled", 1, to);

        var part = ((MimeMultipart) message(content, to).getContent()).getBodyPart(1);

        var calendar = new CalendarBuilder().build(part.getInputStream());
        assertThat(new ContentType(part.getContentType()).getParameter("method"))
                .isEqualTo("CANCEL");
        assertThat(value(calendar, Property.METHOD)).isEqualTo("CANCEL");
        assertThat(properties(event(calendar)))
                .contains("SEQUENCE:1", "STATUS:CANCELLED", "UID:" + PlanFixture.MEETING + "@example.org");
        assertThat(event(calendar).toString()).contains("CUTYPE=GROUP");
    }

    @Test
    void aMailHasTheHeadersWeGiveItAndNoOthers() throws Exception {
        var content = MailFixture.write(
                MailFixture.convened(), "meeting-t-7d", null, MailFixture.person("fr", "Africa/Casablanca"));
        var to = new Contact("a@example.org", "=?utf-8?q?x?= \"y\", <b@example.org>", "fr", "Africa/Casablanca", false);

        var sent = message(content, to);

        assertThat(Collections.list(sent.getAllHeaders()).stream().map(Header::getName))
                .containsExactlyInAnyOrder(
                        "From",
                        "To",
                        "Subject",
                        "Date",
                        "Auto-Submitted",
                        "Message-ID",
                        "MIME-Version",
                        "Content-Type",
                        "Content-Transfer-Encoding");
        assertThat(sent.getAllRecipients()).hasSize(1);
    }

    @Test
    void aNameThatWouldBeginAnotherHeaderIsRefused() {
        var content = MailFixture.write(
                MailFixture.convened(), "meeting-t-7d", null, MailFixture.person("fr", "Africa/Casablanca"));
        var to = new Contact("a@example.org", "x\r\nBcc: b@example.org", "fr", "Africa/Casablanca", false);

        assertThatExceptionOfType(HeaderText.UnsafeText.class).isThrownBy(() -> message(content, to));
    }

    private static MimeMessage message(MailMessage content, Contact to) throws Exception {
        var message = MimeMailMessage.of(SESSION, "delivery", MailFixture.SENDER, to, content, MailFixture.NOW);
        var raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        assertThat(raw.toString(StandardCharsets.ISO_8859_1)).doesNotContain("\r\nBcc");
        return new MimeMessage(SESSION, new ByteArrayInputStream(raw.toByteArray()));
    }

    private static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
    }

    private static String value(Calendar calendar, String property) {
        return calendar.getProperty(property).orElseThrow().getValue();
    }

    private static List<String> properties(VEvent event) {
        return event.getProperties().stream()
                .map(property -> property.getName() + ":" + property.getValue())
                .toList();
    }
}
