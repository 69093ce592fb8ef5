package partnerships.exports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CsvTableTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CsvTable table = new CsvTable(JSON);

    record Place(String name, @Nullable Integer floor) {}

    record Line(
            @Nullable String text,
            @Nullable BigDecimal amount,
            @Nullable Place place,
            List<String> words,
            List<Place> places,
            Map<String, String> title) {}

    record Cell(String text) {}

    record Figures(int number, LocalDate day, Instant instant, boolean flag, LocalDate farDay) {}

    record Hostile(String text, List<String> items, Map<String, String> byKey, List<Cell> records, Cell inside) {}

    @Test
    void aRecordIsALineWithAColumnPerComponent() {
        var line = new Line(
                "a \"quoted\", divided\nword",
                new BigDecimal("-80.5"),
                new Place("Hall; 1", null),
                List.of("one", "two"),
                List.of(new Place("x", 2)),
                Map.of("fr", "Région"));

        assertThat(csv(Line.class, line)).isEqualTo("""
                text,amount,place.name,place.floor,words,places,title\r
                "a ""quoted"", divided
                word",-80.5,"Hall; 1",,"one; two","[{""name"":""x"",""floor"":2}]","fr: Région"\r
                """);
    }

    @Test
    void whatIsUnknownIsAnEmptyCell() {
        var unknown = new Line(null, null, null, List.of(), List.of(), Map.of());

        assertThat(csv(Line.class, unknown))
                .isEqualTo("text,amount,place.name,place.floor,words,places,title\r\n,,,,,,\r\n");
    }

    @Test
    void anEmptyTableStillNamesItsColumns() {
        assertThat(csv(Cell.class, Stream.of())).isEqualTo("text\r\n");
    }

    @Test
    void numbersDaysAndInstantsAreAsTheyAre() {
        var figures = new Figures(-3, LocalDate.of(2026, 12, 31), Instant.EPOCH, true, LocalDate.of(12_026, 1, 1));

        assertThat(csv(Figures.class, figures))
                .endsWith("-3,2026-12-31,1970-01-01T00:00:00Z,true,\"'+12026-01-01\"\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            =1+1 -> '=1+1
            =cmd|'/C calc'!A0 -> '=cmd|'/C calc'!A0
            '=1 -> ''=1
            ＝1+1 -> '＝1+1
            －1 -> '－1
            ＠A1 -> '＠A1
            =HYPERLINK("http://example.org","a,b") -> '=HYPERLINK("http://example.org","a,b")
            abc;=1+1 -> abc;'=1+1
            Eau; =HYPERLINK(A1) -> Eau; '=HYPERLINK(A1)
            a,-1 -> a,'-1
            a"@b -> a"'@b
            a=b -> a=b
            l'Île; d'Or -> l'Île; d'Or
            80 % -> 80 %
            """)
    void aFormulaSignGetsAPrefixWhereSomeReaderBeginsACell(String text, String cell) {
        assertThat(SafeCell.of(text)).isEqualTo(cell);
        assertThat(cells(csv(Cell.class, new Cell(text)), ',').get(1)).containsExactly(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1", "a\t=1", "a\r\n=1", "a\n\u00a0=1", "\ufeff=1", " =1", "a\n\t＋1"})
    void blanksBeforeASignDoNotHideIt(String text) {
        assertThat(SafeCell.of(text)).matches("(?s).*'[=＋]1");
        assertThat(SafeCell.text(SafeCell.of(text))).isEqualTo(text);
    }

    /** Other separators, other quotes: whatever a reader splits at, no cell of his is a formula; and the right reader has the text. */
    @Test
    void noReaderFindsAFormulaAndTheTextComesBack() {
        var random = new Random(13);
        for (int i = 0; i < 20_000; i++) {
            String text = hostile(random);
            var line = new Hostile(
                    text,
                    List.of(hostile(random), text),
                    Map.of(text, hostile(random)),
                    List.of(new Cell(text)),
                    new Cell(text));

            String csv = csv(Hostile.class, line);

            List<String> read = cells(csv, ',').get(1);
            assertThat(SafeCell.text(read.get(0))).isEqualTo(text);
            assertThat(SafeCell.text(read.get(1)))
                    .isEqualTo(line.items().get(0) + "; " + line.items().get(1));
            assertThat(SafeCell.text(read.get(3))).isEqualTo(JSON.writeValueAsString(line.records()));
            assertThat(SafeCell.text(read.get(4))).isEqualTo(text);
            assertThat(formulas(csv)).as(text).isEmpty();
        }
    }

    private static Stream<String> formulas(String csv) {
        var quoting = Stream.of(',', ';', '\t')
                .flatMap(separator -> cells(csv, separator).stream().flatMap(List::stream));
        var splitting = Stream.of("[,\r\n]", "[;\r\n]", "[\t\r\n]", "[;,\t\r\n\"]")
                .flatMap(separators -> Stream.of(csv.split(separators, -1)));
        var unquoted = Stream.concat(quoting, splitting)
                .flatMap(cell -> Stream.of(cell, cell.strip(), cell.replaceAll("^[\\s\"]+", "")));
        return unquoted.filter(cell -> !cell.isEmpty() && "=+-@＝＋－＠".indexOf(cell.charAt(0)) >= 0);
    }

    private static String hostile(Random random) {
        String alphabet = "=+-@\t\r\n＝＋－＠';,\" \u00a0\u200b\ufeffaé1|:";
        return random.ints(random.nextInt(9), 0, alphabet.length())
                .mapToObj(i -> alphabet.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private <R extends Record> String csv(Class<R> type, R row) {
        return csv(type, Stream.of(row));
    }

    private <R extends Record> String csv(Class<R> type, Stream<R> rows) {
        var text = new StringWriter();
        try {
            table.write(type, rows, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @SuppressWarnings("removal") // a reader who expects another separator must live with what follows a quote
    private static List<List<String>> cells(String csv, char separator) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .ofCsvRecord(csv)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
