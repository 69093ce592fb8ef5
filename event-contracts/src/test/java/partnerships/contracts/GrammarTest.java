package partnerships.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** How codes are written, the same everywhere. */
class GrammarTest {

    @ParameterizedTest
    @CsvSource({
        "RCS/PRESIDENT, true",
        "RCS/VICE_PRESIDENT, true",
        "RCS-2/PRESIDENT-REPRESENTATIVE, true",
        "2/1, true",
        "R_S/PRESIDENT, false",
        "RCS/_, false",
        "rcs/president, false",
        "RCS, false",
        "RCS/A/B, false",
        "role:legal, false"
    })
    void aPostsCode(String code, boolean isOne) {
        assertThat(code.matches(Grammar.POST)).isEqualTo(isOne);
    }

    static List<EventType> types() {
        return EventType.all();
    }

    /** What can be registered can be named in every event. */
    @ParameterizedTest
    @MethodSource("types")
    void everyCodeOfAPostInAnEventIsWrittenAsOne(EventType type) {
        var named = new ArrayList<JsonNode>();
        collect(EventSchemas.of(type), named);

        assertThat(named)
                .allSatisfy(code -> assertThat(code.path("pattern").asString()).isEqualTo("^" + Grammar.POST + "$"));
    }

    /** Finds the texts, and the items of the lists, that are described as codes of posts and as nothing else. */
    private static void collect(JsonNode schema, List<JsonNode> named) {
        var description = schema.path("description").asString("");
        if (description.matches("codes? of the posts?\\b.*") && !description.contains("role:")) {
            named.add(schema.path("type").asString().equals("array") ? schema.path("items") : schema);
        }
        schema.forEach(part -> collect(part, named));
    }
}
