package partnerships.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One grammar: wherever a schema names one of these, it asks for what {@link Grammar} says. */
class GrammarTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, String> GRAMMAR = Map.ofEntries(
            Map.entry("signatoryPost", Grammar.POST),
            Map.entry("substitutes", Grammar.POST),
            Map.entry("organisation", Grammar.ORGANISATION),
            Map.entry("obligors", Grammar.ORGANISATION),
            Map.entry("zone", Grammar.ZONE),
            Map.entry("clause", Grammar.CLAUSE),
            Map.entry("languages", Grammar.LANGUAGE),
            Map.entry("documentHash", Grammar.SHA_256),
            Map.entry("reference", Grammar.REFERENCE),
            Map.entry("agreementReference", Grammar.REFERENCE),
            Map.entry("nameAsWritten", Grammar.LINE));

    @Test
    void everySchemaSaysTheSame() {
        var others = new ArrayList<String>();
        var compared = new ArrayList<String>();
        for (var file : new Resources.Release(Resources.ROOT).schemas()) {
            compare(file.getFileName().toString(), JSON.readTree(Resources.bytes(file)), compared, others);
        }
        assertThat(compared).hasSizeGreaterThan(30);
        assertThat(others).isEmpty();
    }

    private static void compare(String path, JsonNode node, List<String> compared, List<String> others) {
        node.path("properties").properties().forEach(property -> {
            var place = path + "/" + property.getKey();
            var wanted = GRAMMAR.get(property.getKey());
            var asked = property.getValue().has("items") ? property.getValue().path("items") : property.getValue();
            if (wanted != null && asked.path("type").asString("").equals("string")) {
                compared.add(place);
                if (!asked.path("pattern").asString("").equals("^" + wanted + "$")) {
                    others.add(place);
                }
            }
        });
        node.forEach(part -> compare(path, part, compared, others));
    }
}
