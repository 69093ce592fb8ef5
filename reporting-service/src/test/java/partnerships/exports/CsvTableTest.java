package partnerships.exports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CsvTableTest {

    private final CsvTable table = new CsvTable(JsonMapper.builder().build());

    record Place(String name, @Nullable Integer floor) {}

    record Line(
            @Nullable String text,
            @Nullable BigDecimal amount,
            @Nullable Place place,
            List<String> words,
            List<Place> places,
            Map<String, String> title) {}

    record Cell(String text) {}

    @Test
    void aRecordIsALineWithAColumnPerComponent() {
        var line = new Line(
                "a \"quoted\", divided\nword",
                new BigDecimal("-80.5"),
                new Place("Hall; 1", null),
                List.of("one", "two"),
                List.of(new Place("x", 2)),
                Map.of("fr", "Région"));

        assertThat(table.of(Line.class, List.of(line))).isEqualTo("""
                text,amount,place.name,place.floor,words,places,title\r
                "a ""quoted"", divided
                word",-80.5,Hall; 1,,one; two,"[{""name"":""x"",""floor"":2}]",fr: Région\r
                """);
    }

    @Test
    void whatIsUnknownIsAnEmptyCell() {
        var unknown = new Line(null, null, null, List.of(), List.of(), Map.of());

        assertThat(table.of(Line.class, List.of(unknown)))
                .isEqualTo("text,amount,place.name,place.floor,words,places,title\r\n,,,,,,\r\n");
    }

    @Test
    void anEmptyTableStillNamesItsColumns() {
        assertThat(table.of(Cell.class, List.of())).isEqualTo("text\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠A1",
                "=cmd|'/C calc'!A0",
                "'=1",
                "=HYPERLINK(\"http://example.org\",\"a,b\")"
            })
    void textThatBeginsLikeAFormulaIsTextAndComesBackWithoutThePrefix(String text) {
        String csv = table.of(Cell.class, List.of(new Cell(text)));

        String cell = cells(csv).get(1);
        assertThat(cell).isEqualTo("'" + text);
        assertThat(cell.substring(SafeCell.PREFIX.length())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "Région", "80 %", "a; b", "l'Île"})
    void otherTextIsAsItIs(String text) {
        assertThat(cells(table.of(Cell.class, List.of(new Cell(text)))).get(1)).isEqualTo(text);
    }

    @Test
    void aListThatBeginsLikeAFormulaIsText() {
        var line = new Line("x", null, null, List.of("=1", "two"), List.of(), Map.of("=k", "v"));

        assertThat(table.of(Line.class, List.of(line))).contains(",'=1; two,").contains(",'=k: v");
    }

    private static List<String> cells(String csv) {
        try (var reader = CsvReader.builder().ofCsvRecord(csv)) {
            return reader.stream().map((CsvRecord line) -> line.getField(0)).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
