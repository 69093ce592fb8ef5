package partnerships.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.directory.Contact;
import partnerships.directory.MailAddress;

/** Whatever address is accepted, a mail to it can be written, and whoever reads it finds that address; so for names. */
class EveryAddressTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final String LETTERS = "abzABZ019!#$%&'*+/=?^_`{|}~-..";
    private static final long SEED = 20_270_301;

    static Stream<String> addresses() {
        var random = new Random(SEED);
        var generated = IntStream.range(0, 3_000).mapToObj(_ -> text(random, 1 + random.nextInt(64)) + domain(random));
        return Stream.concat(
                        Stream.of(
                                "x^y@example.org",
                                "pct%zz@example.org",
                                "pct%41@example.org",
                                "x{y}|`z@example.org",
                                "!#$%&'*+/=?^_`{|}~-@example.org",
                                "l".repeat(64) + "@" + "d".repeat(63) + ".example.org",
                                "marie@münchen.example"),
                        generated)
                .filter(address -> MailAddress.read(address).isPresent());
    }

    private static String text(Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(_ -> LETTERS.charAt(random.nextInt(LETTERS.length())))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static String domain(Random random) {
        return List.of("@example.org", "@münchen.example", "@例え.example", "@a-b.c1.example")
                .get(random.nextInt(4));
    }

    private static final List<String> ACCEPTED = addresses().toList();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aMailToItIsWrittenAndReadBack(int quarter) throws Exception {
        assertThat(ACCEPTED).hasSizeGreaterThan(1_000);
        for (int i = quarter; i < ACCEPTED.size(); i += 4) {
            var address = ACCEPTED.get(i);
            var expected = MailAddress.read(address).orElseThrow().ascii();
            var sent = written(new Contact(address, "Marie", "fr", "Europe/Paris", false));

            assertThat(sent.getAllRecipients()).containsExactly(new InternetAddress(expected, true));
            assertThat(attendee(sent)).isEqualTo("mailto:" + expected);
        }
    }

    static List<String> names() {
        return List.of(
                "Marie \"Mimi\" Dupont",
                "x;y:z,w",
                "a^b'c^d",
                "محمد بن عبد الله",
                "😀".repeat(50),
                "Dr. O'Neil <o@example.org>",
                "back\\slash",
                "n".repeat(200));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsWrittenAndReadBack(String name) throws Exception {
        var sent = written(new Contact("a@example.org", name, "fr", "Europe/Paris", false));

        assertThat(((InternetAddress) sent.getAllRecipients()[0]).getPersonal()).isEqualTo(name);
        var cn = event(sent)
                .getProperty(Property.ATTENDEE)
                .orElseThrow()
                .<Cn>getParameter("CN")
                .orElseThrow();
        assertThat(cn.getValue()).isEqualTo(name.replace("\"", "''"));
    }

    private static MimeMessage written(Contact to) throws Exception {
        var message = MailFixture.write(MailFixture.convened(), "meeting-convocation", 0, to);
        var raw = new ByteArrayOutputStream();
        MimeMailMessage.of(SESSION, "delivery", MailFixture.SENDER, to, message, MailFixture.NOW)
                .writeTo(raw);
        return new MimeMessage(SESSION, new ByteArrayInputStream(raw.toByteArray()));
    }

    private static String calendar(MimeMessage message) throws Exception {
        var part = ((MimeMultipart) message.getContent()).getBodyPart(1);
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static VEvent event(MimeMessage message) throws Exception {
        var calendar = new CalendarBuilder()
                .build(new ByteArrayInputStream(calendar(message).getBytes(StandardCharsets.UTF_8)));
        return calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
    }

    /** What stands in the calendar, decoded once as RFC 6068 says. */
    private static String attendee(MimeMessage message) throws Exception {
        var line = calendar(message)
                .replace("\r\n ", "")
                .lines()
                .filter(each -> each.startsWith("ATTENDEE"))
                .findFirst()
                .orElseThrow();
        var uri = line.substring(line.lastIndexOf(":mailto:") + 1);
        return URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
