package partnerships.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as a table (RFC 4180): a column per component, records inside become columns of their own ({@code term.to}), lists of
 * words stand in one cell ({@code a; b}), lists of records as JSON, what is unknown is an empty cell. Numbers, days and instants are
 * as they are; all else is text, in quotes and as {@link SafeCell} makes it.
 */
public final class CsvTable {

    private final JsonMapper json;

    public CsvTable(JsonMapper json) {
        this.json = json;
    }

    /**
     * Writes a heading line and then line by line, no more of them in memory than one. The writer stays open.
     *
     * @param rowType names the columns, also when there are no rows
     * @throws IOException if the writer takes no more; what the rows throw passes through
     */
    public <R extends Record> void write(Class<R> rowType, Stream<R> rows, Writer to) throws IOException {
        var texts = new BitSet();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(new Quoted(texts))
                .build(to);
        csv.writeRecord(headings(rowType, ""));
        rows.forEach(row -> {
            texts.clear();
            List<String> cells = new ArrayList<>();
            add(cells, texts, rowType, row);
            csv.writeRecord(cells);
        });
        csv.flush();
    }

    /**
     * Quotes these cells of a line, whatever is in them.
     *
     * @param texts numbers of the cells, for the line that is written
     */
    private record Quoted(BitSet texts) implements QuoteStrategy {

        @Override
        public boolean quoteValue(int line, int cell, String value) {
            return texts.get(cell);
        }
    }

    private static List<String> headings(Class<?> type, String path) {
        List<String> headings = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = path + component.getName();
            if (component.getType().isRecord()) {
                headings.addAll(headings(component.getType(), name + "."));
            } else {
                headings.add(name);
            }
        }
        return headings;
    }

    private void add(List<String> cells, BitSet texts, Class<?> type, @Nullable Object row) {
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = row == null ? null : valueOf(component, row);
            if (component.getType().isRecord()) {
                add(cells, texts, component.getType(), value);
            } else if (value == null || isPlain(value)) {
                cells.add(Objects.toString(value, ""));
            } else {
                texts.set(cells.size());
                cells.add(SafeCell.of(text(value)));
            }
        }
    }

    /** A day or an instant outside four digits has a sign before it, and is text. */
    private static boolean isPlain(Object value) {
        return switch (value) {
            case Number _, Boolean _ -> true;
            case Temporal day -> Character.isDigit(day.toString().charAt(0));
            default -> false;
        };
    }

    private String text(Object value) {
        return switch (value) {
            case Collection<?> items -> joined(items);
            case Map<?, ?> byKey ->
                new TreeMap<>(byKey)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + entry.getValue())
                                .collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }

    private String joined(Collection<?> items) {
        if (items.stream().anyMatch(Record.class::isInstance)) {
            return json.writeValueAsString(items);
        }
        return items.stream().map(String::valueOf).collect(Collectors.joining("; "));
    }

    private static @Nullable Object valueOf(RecordComponent component, Object row) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
