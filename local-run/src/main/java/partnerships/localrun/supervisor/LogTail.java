package partnerships.localrun.supervisor;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a log file. */
public final class LogTail {

    private static final int BYTES_A_LINE = 1500;
    private static final int LAST_WORDS = 15;

    private LogTail() {}

    /** Returns up to {@code lines} last lines; none if there is no such file. */
    public static List<String> of(Path log, int lines) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - (long) lines * BYTES_A_LINE);
            file.seek(from);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(from > 0 ? 1 : 0, all.size() - lines), all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the last lines that say something went wrong, or simply the last ones, and where to read on. */
    static String lastWords(Path log) {
        var tail = of(log, 200).stream().map(LogLine::readable).toList();
        var errors = tail.stream()
                .filter(line -> line.contains("ERROR") || line.contains("Exception") || line.contains("Description"))
                .toList();
        var chosen = errors.isEmpty() ? tail : errors;
        return chosen.stream()
                        .skip(Math.max(0, chosen.size() - LAST_WORDS))
                        .map(line -> "    " + line.substring(0, Math.min(line.length(), 400)))
                        .collect(Collectors.joining("\n"))
                + "\n  All of it: " + log;
    }
}
