package partnerships.benchmarks.work;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * One line per accepted command: aggregate, version, when it was accepted in µs since 1970. Each is written at once, so that what was
 * accepted outlives a SIGKILL of this process.
 */
final class Ledger implements AutoCloseable {

    private final InstantSource clock = InstantSource.system();
    private final FileOutputStream file;

    Ledger(String path) throws IOException {
        this.file = new FileOutputStream(path, true);
    }

    void accepted(String aggregateId, long version) {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        try {
            file.write((aggregateId + ',' + version + ',' + now + '\n').getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
