package partnerships.mail;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * The mail server and how it is dealt with.
 *
 * @param clock the business clock
 * @param jitter answers 0 to 1
 * @param lateness is told how long after it was due a message was taken
 */
record MailServer(
        Smtp smtp, MailSettings settings, InstantSource clock, DoubleSupplier jitter, Consumer<Duration> lateness) {

    /** Returns how long to wait after an attempt: twice as long each time, up to a limit, less up to half by chance. */
    Duration backOff(int attempt) {
        var grown = settings.firstPause().multipliedBy(1L << Math.min(attempt - 1, 16));
        var capped = grown.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : grown;
        return Duration.ofMillis((long) (capped.toMillis() * (0.5 + jitter.getAsDouble() / 2)));
    }
}
