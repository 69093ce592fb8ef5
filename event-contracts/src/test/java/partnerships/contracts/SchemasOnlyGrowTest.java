package partnerships.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Within a topic a type only grows; compared with the last version that was released (see the README). */
class SchemasOnlyGrowTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String RELEASED = """
            {"title": "t", "type": "object", "required": ["id", "kind"], "properties": {
              "id": {"type": "string", "maxLength": 40},
              "kind": {"type": "string", "examples": ["A", "B"]},
              "closed": {"enum": ["X", "Y"]},
              "count": {"type": "integer", "minimum": 0, "maximum": 10},
              "lines": {"type": "array", "items": {"$ref": "parts.json#/line"}, "minItems": 1},
              "part": {"type": "object", "properties": {"deep": {"type": "number"}}}}}""";

    private static List<Path> released() {
        return Resources.releases().getLast().schemas();
    }

    private static Stream<Arguments> releasedSamples() {
        return EventType.all().stream()
                .flatMap(type -> Resources.releases().stream()
                        .flatMap(release -> release.samplesOf(type))
                        .map(file -> Arguments.of(type, file)));
    }

    @ParameterizedTest
    @MethodSource("released")
    void aReleasedSchemaIsStillThereAndOnlyGrew(Path released) {
        Path now =
                Resources.ROOT.resolve(Resources.releases().getLast().folder().relativize(released));

        assertThat(now).exists();
        assertThat(SchemaGrowth.breaks(json(released), json(now))).isEmpty();
    }

    /** The log keeps everything: what was said under an older version is said for ever. */
    @ParameterizedTest
    @MethodSource("releasedSamples")
    void aSampleOfAnyVersionFitsTodaysSchemaAndIsReadByTodaysRecord(EventType type, Path sample) {
        var bytes = Resources.bytes(sample);

        assertThat(Resources.schemaOf(type).validate(new String(bytes, StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
        assertThat(JSON.readTree(EventJson.write(EventJson.read(bytes, type.data()))))
                .isEqualTo(JSON.readTree(bytes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "any length              | , \"maxLength\": 40 | | /properties/id/maxLength is gone",
                "a field is gone         | \"kind\": {\"type\": \"string\", \"examples\": [\"A\", \"B\"]}, | | /properties/kind is gone",
                "a deep field is gone    | \"deep\": {\"type\": \"number\"} | | /properties/part/properties/deep is gone",
                "another type            | \"number\" | \"integer\" | /properties/part/properties/deep/type changed",
                "a type with null        | \"number\" | [\"number\", \"null\"] | /properties/part/properties/deep/type changed",
                "a value is gone         | [\"A\", \"B\"] | [\"A\"] | /properties/kind/examples lost a value",
                "a value of a closed one | [\"X\", \"Y\"] | [\"X\"] | /properties/closed/enum changed",
                "a value for a closed one | [\"X\", \"Y\"] | [\"X\", \"Y\", \"Z\"] | /properties/closed/enum changed",
                "an enumeration is closed | \"examples\": [\"A\", \"B\"] | \"enum\": [\"A\", \"B\"] | /properties/kind/enum was not there",
                "no longer required      | [\"id\", \"kind\"] | [\"id\"] | /required changed",
                "newly required          | [\"id\", \"kind\"] | [\"id\", \"kind\", \"count\"] | /required changed",
                "a higher minimum        | \"minimum\": 0 | \"minimum\": 1 | /properties/count/minimum changed",
                "a lower maximum         | \"maximum\": 10 | \"maximum\": 9 | /properties/count/maximum changed",
                "a higher maximum        | \"maximum\": 10 | \"maximum\": 11 | /properties/count/maximum changed",
                "shorter                 | \"maxLength\": 40 | \"maxLength\": 39 | /properties/id/maxLength changed",
                "a new pattern           | \"maxLength\": 40 | \"maxLength\": 40, \"pattern\": \"x\" | /properties/id/pattern was not there",
                "a new format            | \"maxLength\": 40 | \"maxLength\": 40, \"format\": \"uri\" | /properties/id/format was not there",
                "more items at least     | \"minItems\": 1 | \"minItems\": 2 | /properties/lines/minItems changed",
                "other items             | #/line | #/other | /properties/lines/items/$ref changed",
                "nothing else allowed    | \"title\": \"t\" | \"additionalProperties\": false | /additionalProperties was not there",
            })
    void whatIsNarrowedOrWidenedBreaksSomebody(String what, String from, String to, String finding) {
        var now = JSON.readTree(RELEASED.replace(from, to == null ? "" : to).replace("},}", "}}"));

        assertThat(SchemaGrowth.breaks(JSON.readTree(RELEASED), now))
                .as(what)
                .anyMatch(found -> found.startsWith(finding));
    }

    @Test
    void whatIsAddedAndMayBeAbsentBreaksNobody() {
        var now = JSON.readTree(RELEASED.replace("[\"A\", \"B\"]", "[\"A\", \"B\", \"C\"]")
                .replace("\"title\": \"t\"", "\"description\": \"said otherwise\"")
                .replace("\"deep\":", "\"new\": {\"type\": \"string\"}, \"deep\":"));

        assertThat(SchemaGrowth.breaks(JSON.readTree(RELEASED), now)).isEmpty();
    }

    private static JsonNode json(Path file) {
        return JSON.readTree(Resources.bytes(file));
    }
}
