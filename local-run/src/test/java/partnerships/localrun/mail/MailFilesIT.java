package partnerships.localrun.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFilesIT {

    @TempDir
    private Path folder;

    @Test
    void mailsSurviveARestartOfTheCatcher() throws Exception {
        var files = new MailFiles(folder);
        try (var catcher = MailCatcher.start(0, 0, files)) {
            send(catcher, "Réunion", "one@example.org", "two@example.org");
        }

        assertThat(files.all()).extracting(MailText::line).allMatch(line -> line.endsWith("Réunion"));
        assertThat(files.all())
                .extracting(MailFiles.Kept::recipient)
                .containsExactlyInAnyOrder("one@example.org", "two@example.org");
        try (var again = MailCatcher.start(0, 0, files)) {
            assertThat(again.rawByImap("one@example.org"))
                    .singleElement()
                    .satisfies(raw ->
                            assertThat(new String(raw, StandardCharsets.UTF_8)).contains("there"));
            send(again, "Third", "one@example.org");
        }
        assertThat(files.all()).extracting(MailFiles.Kept::number).containsExactly(1, 2, 3);
    }

    private static void send(MailCatcher catcher, String subject, String... recipients) throws Exception {
        var session = Session.getInstance(new Properties());
        var mail = new MimeMessage(session);
        mail.setFrom("from@example.org");
        for (String recipient : recipients) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        mail.setSubject(subject, "UTF-8");
        mail.setText("there");
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", catcher.smtpPort(), null, null);
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }
}
