package partnerships.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves.
 *
 * @param host of the mail server
 * @param from address of the system, organiser of invitations; its domain stands in Message-IDs and UIDs
 * @param step longest time to connect or to write
 * @param wholeDialogue longest time for one message; shorter than a job's claim of 30 s
 * @param attempts after which a delivery that the server keeps putting off has failed
 */
@ConfigurationProperties("partnerships.mail")
record MailSettings(
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("25") int port,
        @DefaultValue("partenariats@example.org") String from,
        @DefaultValue("5s") Duration step,
        @DefaultValue("20s") Duration wholeDialogue,
        @DefaultValue("10") int attempts,
        @DefaultValue("10s") Duration firstPause,
        @DefaultValue("15m") Duration longestPause) {

    MailSettings {
        if (wholeDialogue.compareTo(Duration.ofSeconds(20)) > 0) {
            throw new IllegalArgumentException(
                    "partnerships.mail.whole-dialogue must be 20s or less: a job's claim is 30s");
        }
    }
}
