package partnerships.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as a table (RFC 4180): a column per component, records inside become columns of their own ({@code term.to}), lists of
 * words stand in one cell ({@code a; b}), lists of records as JSON, what is unknown is an empty cell.
 */
public final class CsvTable {

    private final JsonMapper json;

    public CsvTable(JsonMapper json) {
        this.json = json;
    }

    /**
     * Returns the table with a heading line.
     *
     * @param rowType names the columns, also when there are no rows
     */
    public <R extends Record> String of(Class<R> rowType, List<R> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(headings(rowType, ""));
            for (R row : rows) {
                List<String> cells = new ArrayList<>();
                add(cells, rowType, row);
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
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

    private void add(List<String> cells, Class<?> type, @Nullable Object row) {
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = row == null ? null : valueOf(component, row);
            if (component.getType().isRecord()) {
                add(cells, component.getType(), value);
            } else {
                cells.add(cell(value));
            }
        }
    }

    private String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case Collection<?> items -> SafeCell.of(joined(items));
            case Map<?, ?> byKey ->
                SafeCell.of(new TreeMap<>(byKey)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + entry.getValue())
                                .collect(Collectors.joining("; ")));
            default -> SafeCell.of(value.toString());
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
