package partnerships.mail;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import partnerships.mail.ServerSettings.Tls;

/** How tests reach the mail servers that they start. */
final class SmtpServers {

    private SmtpServers() {}

    static Smtp plain(int port, Duration wholeDialogue) {
        return new Smtp(
                new ServerSettings("127.0.0.1", port, null, Tls.NONE, null, null, Duration.ofSeconds(1), wholeDialogue),
                trustOfTheJvm());
    }

    static SSLContext trustOfTheJvm() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
