package partnerships.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a mail is tried.
 *
 * @param attempts after which a delivery that the server keeps putting off, or that it cannot be given, has failed, 1 or more; by
 *     default after about a day
 */
@ConfigurationProperties("partnerships.mail")
record MailSettings(
        @DefaultValue("100") int attempts,
        @DefaultValue("10s") Duration firstPause,
        @DefaultValue("15m") Duration longestPause) {

    MailSettings {
        if (attempts < 1 || !firstPause.isPositive() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "partnerships.mail.attempts must be 1 or more, and longest-pause no shorter than first-pause");
        }
    }
}
