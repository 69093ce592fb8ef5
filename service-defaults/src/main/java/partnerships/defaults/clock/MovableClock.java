package partnerships.defaults.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock that stands a number of seconds away from the real one. The number is the content of a file, which is read again
 * once a second; without the file it is 0. What cannot be read leaves the clock where it is.
 */
final class MovableClock implements InstantSource {

    private static final Logger log = LoggerFactory.getLogger(MovableClock.class);
    private static final Duration REREAD = Duration.ofSeconds(1);

    private final InstantSource real;
    private final Path offsetFile;
    private volatile Reading reading = new Reading(Instant.MIN, Duration.ZERO);

    MovableClock(InstantSource real, Path offsetFile) {
        this.real = real;
        this.offsetFile = offsetFile;
    }

    @Override
    public Instant instant() {
        Instant now = real.instant();
        if (now.isAfter(reading.validUntil())) {
            reading = new Reading(now.plus(REREAD), read());
        }
        return now.plus(reading.offset());
    }

    private Duration read() {
        try {
            return Duration.ofSeconds(
                    Long.parseLong(Files.readString(offsetFile).strip()));
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException | NumberFormatException e) {
            log.warn("the clock stays as it is: {} cannot be read as a number of seconds", offsetFile, e);
            return reading.offset();
        }
    }

    private record Reading(Instant validUntil, Duration offset) {}
}
