package partnerships.benchmarks.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a contender has accepted, and when, in µs since 1970. */
final class Ledger {

    private Ledger() {}

    /** Reads the file; a last line that was cut off is left out. */
    static Map<EventKey, Long> read(Path file) {
        var accepted = new HashMap<EventKey, Long>();
        try (var lines = Files.lines(file)) {
            lines.map(line -> line.split(","))
                    .filter(words -> words.length == 3)
                    .forEach(words ->
                            accepted.put(new EventKey(words[0], Long.parseLong(words[1])), Long.valueOf(words[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return accepted;
    }
}
