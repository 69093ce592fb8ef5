package partnerships.defaults.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask of one instance. The defaults stop a program that runs wild and nobody else.
 *
 * @param perSecond requests a second in the long run, 1 or more
 * @param burst requests at once after a pause, 1 or more
 */
@ConfigurationProperties("partnerships.rate-limit")
record RateLimit(
        @DefaultValue("1000") int perSecond,
        @DefaultValue("5000") int burst) {

    RateLimit {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("partnerships.rate-limit: per-second and burst are 1 or more");
        }
    }
}
