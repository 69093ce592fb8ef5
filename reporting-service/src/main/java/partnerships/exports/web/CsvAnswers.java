package partnerships.exports.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpResponse;
import partnerships.exports.CsvTable;
import partnerships.exports.Stamp;
import partnerships.exports.Table;
import partnerships.exports.Tabular;

/**
 * Writes a table as {@code text/csv} in UTF-8, as it is read. What JSON says beside the table stands in headers:
 * {@code Partnerships-As-Of}, {@code -Projection-Lag-Ms}, {@code -Positions}, {@code -Oldest-Unprocessed}, {@code -Waiting-Subjects},
 * {@code -Tzdb-Version} and {@code -Definitions}.
 *
 * <p>A failure before anything was sent is answered like any other. After that the connection ends without the end of the body.
 */
public final class CsvAnswers extends AbstractHttpMessageConverter<Tabular<?>> {

    public static final MediaType TEXT_CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String PREFIX = "Partnerships-";

    /** A reader who takes a whole table this slowly keeps others from theirs. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(CsvAnswers.class);

    private final CsvTable csv;

    public CsvAnswers(CsvTable csv) {
        super(StandardCharsets.UTF_8, TEXT_CSV);
        this.csv = csv;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Tabular<?> readInternal(Class<? extends Tabular<?>> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("CSV is only written", input);
    }

    @Override
    protected void writeInternal(Tabular<?> answer, HttpOutputMessage output) throws IOException {
        describe(answer.stamp(), output.getHeaders());
        try {
            write(Objects.requireNonNull(answer.table(), "asked for as CSV"), output);
        } catch (RuntimeException e) {
            if (output instanceof ServletServerHttpResponse response
                    && response.getServletResponse().isCommitted()) {
                log.warn("a table broke off: {}", e.getClass().getName());
                throw new BrokenOff();
            }
            throw e;
        }
    }

    private <R extends Record> void write(Table<R> table, HttpOutputMessage output) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8));
        long end = System.nanoTime() + LONGEST.toNanos();
        try (Stream<R> lines = table.lines()) {
            csv.write(table.columns(), lines.peek(_ -> checkIsBefore(end)), writer);
        }
        writer.flush();
    }

    private static void checkIsBefore(long end) {
        if (System.nanoTime() - end > 0) {
            throw new IllegalStateException("the reader takes it too slowly");
        }
    }

    private static void describe(Stamp stamp, HttpHeaders headers) {
        headers.set(PREFIX + "As-Of", stamp.asOf().toString());
        headers.set(
                PREFIX + "Projection-Lag-Ms", Long.toString(stamp.freshness().projectionLagMs()));
        headers.set(PREFIX + "Positions", positions(stamp.freshness().positions()));
        headers.set(PREFIX + "Waiting-Subjects", Long.toString(stamp.freshness().waitingSubjects()));
        headers.set(PREFIX + "Skipped-Events", Long.toString(stamp.freshness().skippedEvents()));
        headers.set(PREFIX + "Tzdb-Version", stamp.tzdbVersion());
        headers.set(PREFIX + "Definitions", Stamp.DEFINITIONS);
        if (stamp.freshness().oldestUnprocessed() != null) {
            headers.set(
                    PREFIX + "Oldest-Unprocessed",
                    stamp.freshness().oldestUnprocessed().toString());
        }
    }

    private static String positions(Map<String, Long> positions) {
        return positions.entrySet().stream()
                .map(position -> position.getKey() + "=" + position.getValue())
                .collect(Collectors.joining(","));
    }
}
