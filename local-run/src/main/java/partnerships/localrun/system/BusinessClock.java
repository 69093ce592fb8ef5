package partnerships.localrun.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The clock by which things fall due; only the local run can move it. Tokens and time-outs stay on real time. */
public final class BusinessClock {

    private final Path file;

    public BusinessClock(LocalSystem system) {
        this(system.clockOffsetFile());
    }

    /** @param file in which the services read by how many seconds it is ahead; it may not be there yet */
    public BusinessClock(Path file) {
        this.file = file;
    }

    /** Returns by how much it is ahead of real time. */
    public Duration offset() {
        try {
            return Files.exists(file)
                    ? Duration.ofSeconds(Long.parseLong(Files.readString(file).strip()))
                    : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what it shows now. */
    public Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis()).plus(offset());
    }

    /** Moves it on. The services notice within a second. */
    public void advance(Duration by) {
        set(offset().plus(by));
    }

    /** Sets by how much it is ahead of real time. */
    public void set(Duration offset) {
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.createDirectories(file.getParent());
            Files.writeString(part, Long.toString(offset.toSeconds()));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves it on to just after a time, if it is not past that. */
    public void advanceTo(Instant time) {
        var by = Duration.between(now(), time);
        if (by.isPositive()) {
            advance(by.plusSeconds(1));
        }
    }

    /** Returns it for people to read. */
    public String text() {
        var offset = offset();
        String ahead = offset.isZero()
                ? "real time"
                : "%d d %d h %d min ahead".formatted(offset.toDays(), offset.toHoursPart(), offset.toMinutesPart());
        return now().truncatedTo(ChronoUnit.SECONDS) + " (" + ahead + ")";
    }
}
