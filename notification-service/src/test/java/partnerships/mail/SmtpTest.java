package partnerships.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import partnerships.directory.Contact;
import partnerships.mail.Answer.Cause;
import partnerships.mail.Answer.Rejected;
import partnerships.mail.ServerSettings.Login;
import partnerships.mail.ServerSettings.Tls;
import partnerships.mail.StrictSmtp.Manner;

/** How this system gets on with mail servers as deployments have them. */
class SmtpTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void aServerThatWantsAFullNameOrAnAddressIsGreetedWithOne() throws Exception {
        try (var server = new StrictSmtp(new Manner(null, null, Map.of()))) {
            assertThat(send(server, settings(server, Tls.NONE, null, null))).isEqualTo(new Answer.Accepted());
            assertThat(server.told().getFirst()).matches("EHLO (\\[.+]|[^ ]+\\.[^ ]+)");
        }
    }

    @Test
    void theNameToGreetWithCanBeSet() throws Exception {
        try (var server = new StrictSmtp(new Manner(null, null, Map.of()))) {
            send(server, settings(server, Tls.NONE, null, "notices.example.org"));

            assertThat(server.told().getFirst()).isEqualTo("EHLO notices.example.org");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "host",
                "a..b",
                "-a.example.org",
                "mail.example.org.",
                "[300.1.1.1]",
                "[::1]",
                "192.0.2.1",
                "a b.example.org",
                "a.example.org\r\nRSET",
                "[]",
                "[IPv6:x]"
            })
    void aNameThatServersRefuseIsRefusedAtTheStart(String name) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> HelloName.of(name))
                .withMessageContaining("ehlo-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.org", "[192.0.2.1]", "[IPv6:2001:db8::1]", "xn--mnchen-3ya.example"})
    void aFullNameOrAnAddressIsTaken(String name) {
        assertThat(HelloName.of(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GREETING | 554 5.7.1 no service for you             | SYSTEM    | SYSTEM_REFUSED_AT_CONNECT_SMTP_554_5_7_1",
                "GREETING | 421 4.3.2 shutting down                  | PUT_OFF   | PUT_OFF_AT_CONNECT_SMTP_421_4_3_2",
                "MAIL     | 553 5.7.1 sender address rejected        | SYSTEM    | SYSTEM_REFUSED_AT_SENDER_SMTP_553_5_7_1",
                "MAIL     | 550 no such sender                       | SYSTEM    | SYSTEM_REFUSED_AT_SENDER_SMTP_550",
                "MAIL     | 530 5.7.0 Must issue a STARTTLS command  | SYSTEM    | SYSTEM_REFUSED_AT_SENDER_SMTP_530_5_7_0",
                "MAIL     | 452 4.3.1 no space                       | PUT_OFF   | PUT_OFF_AT_SENDER_SMTP_452_4_3_1",
                "RCPT     | 504 5.5.2 need fully-qualified hostname  | SYSTEM    | SYSTEM_REFUSED_AT_RECIPIENT_SMTP_504_5_5_2",
                "RCPT     | 504 need fully-qualified hostname        | SYSTEM    | SYSTEM_REFUSED_AT_RECIPIENT_SMTP_504",
                "RCPT     | 554 5.7.1 Relay access denied            | SYSTEM    | SYSTEM_REFUSED_AT_RECIPIENT_SMTP_554_5_7_1",
                "RCPT     | 550 relay not permitted                  | SYSTEM    | SYSTEM_REFUSED_AT_RECIPIENT_SMTP_550",
                "RCPT     | 550-5.7.26 unauthenticated               | SYSTEM    | SYSTEM_REFUSED_AT_RECIPIENT_SMTP_550_5_7_26",
                "RCPT     | 550 5.1.8 domain of sender not found     | SYSTEM    | SYSTEM_REFUSED_AT_RECIPIENT_SMTP_550_5_1_8",
                "RCPT     | 535 authentication required              | SYSTEM    | SYSTEM_REFUSED_AT_RECIPIENT_SMTP_535",
                "RCPT     | 550 no such mailbox                      | RECIPIENT | SMTP_550",
                "RCPT     | 550 5.1.1 no such user                   | RECIPIENT | SMTP_550_5_1_1",
                "RCPT     | 552 5.2.2 mailbox full                   | RECIPIENT | SMTP_552_5_2_2",
                "RCPT     | 553 mailbox name not allowed             | RECIPIENT | SMTP_553",
                "RCPT     | 450 4.7.1 greylisted                     | PUT_OFF   | SMTP_450_4_7_1",
                "DATA     | 554 5.5.1 no valid recipients            | SYSTEM    | SYSTEM_REFUSED_AT_CONTENT_SMTP_554_5_5_1",
                "CONTENT  | 554 5.7.1 rejected by policy             | SYSTEM    | SYSTEM_REFUSED_AT_CONTENT_SMTP_554_5_7_1",
                "CONTENT  | 554 no                                   | RECIPIENT | SMTP_554",
                "CONTENT  | 552 5.3.4 too big                        | RECIPIENT | SMTP_552_5_3_4",
                "CONTENT  | 451 later                                | PUT_OFF   | SMTP_451"
            })
    void aRefusalOfThisSystemIsNoneOfTheRecipient(String command, String reply, Cause cause, String reason)
            throws Exception {
        var said = reply.startsWith("550-") ? reply + "\r\n550 5.7.26 see our page" : reply;
        try (var server = new StrictSmtp(Manner.objecting(command, said))) {
            assertThat(send(server, settings(server, Tls.NONE, null, null))).isEqualTo(new Rejected(cause, reason));
        }
    }

    @Test
    void aServerThatRefusesBothGreetingsRefusesThisSystem() throws Exception {
        var manner = new Manner(null, null, Map.of("EHLO", "550 who are you", "HELO", "504 5.5.2 who are you"));
        try (var server = new StrictSmtp(manner)) {
            assertThat(send(server, settings(server, Tls.NONE, null, null)))
                    .isEqualTo(new Rejected(Cause.SYSTEM, "SYSTEM_REFUSED_AT_HELLO_SMTP_504_5_5_2"));
        }
    }

    @Test
    void anEncryptedConnectionAndALoginAreGivenToAServerThatWantsThem(@TempDir Path folder) throws Exception {
        var own = TestCertificate.of("localhost", folder);
        try (var server = new StrictSmtp(new Manner(own.server(), "notices:secret", Map.of()))) {
            var answer = send(
                    settings(server, "localhost", Tls.STARTTLS, new Login("notices", "secret", ""), null),
                    own.client());

            assertThat(answer).isEqualTo(new Answer.Accepted());
            assertThat(server.told())
                    .filteredOn(line -> line.contains("AUTH"))
                    .allMatch(line -> line.startsWith("tls "));
        }
    }

    @Test
    void aPasswordIsReadFromItsFileEachTime(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("password"), "old\n");
        try (var server = new StrictSmtp(new Manner(null, "notices:new", Map.of()))) {
            var settings = settings(server, Tls.NONE, new Login("notices", "", file.toString()), null);

            assertThat(send(server, settings))
                    .isEqualTo(new Rejected(Cause.SYSTEM, "SYSTEM_REFUSED_AT_LOGIN_SMTP_535_5_7_8"));
            Files.writeString(file, "new\n");
            assertThat(send(server, settings)).isEqualTo(new Answer.Accepted());
        }
    }

    @Test
    void aPasswordFileThatIsNotThereIsAReasonAndNoSurprise(@TempDir Path folder) throws Exception {
        try (var server = new StrictSmtp(new Manner(null, "notices:new", Map.of()))) {
            var login = new Login("notices", "", folder.resolve("none").toString());

            assertThat(send(server, settings(server, Tls.NONE, login, null)))
                    .isEqualTo(new Rejected(Cause.SYSTEM, "PASSWORD_FILE_UNREADABLE"));
        }
    }

    @Test
    void aCertificateThatNobodyTrustsOrOfAnotherHostIsRefused(@TempDir Path folder) throws Exception {
        var own = TestCertificate.of("localhost", Files.createDirectory(folder.resolve("own")));
        var foreign = TestCertificate.of("other.example.org", Files.createDirectory(folder.resolve("foreign")));
        try (var server = new StrictSmtp(new Manner(own.server(), null, Map.of()));
                var other = new StrictSmtp(new Manner(foreign.server(), null, Map.of()))) {
            var untrusted = send(settings(server, "localhost", Tls.STARTTLS_IF_OFFERED, null, null), trusted());
            var misnamed = send(settings(other, "localhost", Tls.STARTTLS, null, null), foreign.client());

            assertThat(untrusted).isEqualTo(new Rejected(Cause.SYSTEM, "TLS_FAILED"));
            assertThat(misnamed).isEqualTo(new Rejected(Cause.SYSTEM, "TLS_FAILED"));
            assertThat(server.messages()).isEmpty();
        }
    }

    @Test
    void nothingIsSentWithoutEncryptionWhereItIsRequired() throws Exception {
        try (var server = new StrictSmtp(new Manner(null, null, Map.of()))) {
            assertThat(send(server, settings(server, Tls.STARTTLS, null, null)))
                    .isEqualTo(new Rejected(Cause.SYSTEM, "TLS_NOT_OFFERED"));
            assertThat(server.told()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void whereItIsNotRequiredAServerWithoutItIsSentTheMail() throws Exception {
        try (var server = new StrictSmtp(new Manner(null, null, Map.of()))) {
            assertThat(send(server, settings(server, Tls.STARTTLS_IF_OFFERED, null, null)))
                    .isEqualTo(new Answer.Accepted());
        }
    }

    @Test
    void anInternationalDomainIsToldInPunycode() throws Exception {
        try (var server = new StrictSmtp(new Manner(null, null, Map.of()))) {
            var smtp = new Smtp(settings(server, Tls.NONE, null, null), trusted());
            var to = new Contact("marie@münchen.example", "Marie", "fr", "Europe/Paris", false);
            var message = MailFixture.write(MailFixture.convened(), "meeting-convocation", 0, to);

            smtp.send(MimeMailMessage.of(smtp.session(), "d", MailFixture.SENDER, to, message, MailFixture.NOW));

            assertThat(server.told()).contains("RCPT TO:<marie@xn--mnchen-3ya.example>");
            assertThat(server.messages().getFirst()).contains("To: Marie <marie@xn--mnchen-3ya.example>");
        }
    }

    private static Answer send(StrictSmtp server, ServerSettings settings) throws Exception {
        assertThat(settings.port()).isEqualTo(server.port());
        return send(settings, trusted());
    }

    private static Answer send(ServerSettings settings, SSLContext trust) throws Exception {
        var to = MailFixture.person("fr", "Europe/Paris");
        var message = MailFixture.write(MailFixture.convened(), "meeting-t-7d", null, to);
        try (var smtp = new Smtp(settings, trust)) {
            return smtp.send(MimeMailMessage.of(smtp.session(), "d", MailFixture.SENDER, to, message, MailFixture.NOW));
        }
    }

    private static SSLContext trusted() {
        return SmtpServers.trustOfTheJvm();
    }

    private static ServerSettings settings(StrictSmtp server, Tls tls, @Nullable Login login, @Nullable String name) {
        return settings(server, "127.0.0.1", tls, login, name);
    }

    private static ServerSettings settings(
            StrictSmtp server, String host, Tls tls, @Nullable Login login, @Nullable String name) {
        return new ServerSettings(host, server.port(), name, tls, null, login, SOON, SOON);
    }
}
