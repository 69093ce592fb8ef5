package partnerships.exports.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import partnerships.exports.CsvTable;
import partnerships.exports.Stamp;
import partnerships.exports.Tabular;

/**
 * Writes a table as {@code text/csv} in UTF-8. What JSON says beside the table stands in headers: {@code Partnerships-As-Of},
 * {@code -Projection-Lag-Ms}, {@code -Positions}, {@code -Oldest-Unprocessed}, {@code -Waiting-Subjects}, {@code -Tzdb-Version},
 * {@code -Definitions} and, if there is one, {@code -Next}.
 */
public final class CsvAnswers extends AbstractHttpMessageConverter<Tabular<?>> {

    public static final MediaType TEXT_CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String PREFIX = "Partnerships-";

    private final CsvTable table;

    public CsvAnswers(CsvTable table) {
        super(StandardCharsets.UTF_8, TEXT_CSV);
        this.table = table;
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
        describe(answer, output.getHeaders());
        output.getBody().write(csv(answer).getBytes(StandardCharsets.UTF_8));
    }

    private <R extends Record> String csv(Tabular<R> answer) {
        return table.of(answer.rowType(), answer.items());
    }

    private static void describe(Tabular<?> answer, HttpHeaders headers) {
        Stamp stamp = answer.stamp();
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
        if (answer.next() != null) {
            headers.set(PREFIX + "Next", answer.next());
        }
    }

    private static String positions(Map<String, Long> positions) {
        return positions.entrySet().stream()
                .map(position -> position.getKey() + "=" + position.getValue())
                .collect(Collectors.joining(","));
    }
}
