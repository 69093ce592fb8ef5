package partnerships.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SchemasTest {

    private static List<EventType> types() {
        return EventType.all();
    }

    @Test
    void everyTypeIsFoundOnce() {
        assertThat(types()).hasSizeGreaterThan(40).extracting(EventType::type).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaNamesWhatItsRecordDeclares(EventType type) {
        var schema = Resources.schemaOf(type).getSchemaNode();

        assertThat(schema.path("$schema").asString()).isEqualTo("http://json-schema.org/draft-07/schema#");
        assertThat(schema.path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(componentsOf(type.data()));
        assertThat(required(schema)).isEqualTo(alwaysThere(type.data()));
        assertThat(schema.has("additionalProperties")).isFalse();
        assertThat(schema.path("$id").asString()).isEqualTo(CloudEvent.SCHEMA_BASE + type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aTypeAndItsFieldsAndTheirPartsSayWhatTheyAre(EventType type) {
        var schema = EventSchemas.of(type);

        assertThat(undescribed(type.name(), schema, schema)).isEmpty();
    }

    @Test
    void aHeaderSaysWhatItIs() {
        var envelope = Resources.schemaOfHeaders().getSchemaNode();

        assertThat(undescribed("envelope", envelope, envelope)).isEmpty();
    }

    /** An enumeration is open or closed, and its description says which: a reader must not have to know the keywords. */
    @ParameterizedTest
    @MethodSource("types")
    void anEnumerationSaysWhetherItIsOpen(EventType type) {
        var schema = EventSchemas.of(type);

        assertThat(enumerations(schema))
                .allMatch(field -> field.findValue("enum") == null
                        ? field.path("description").asString().contains("Open enumeration")
                        : field.path("description").asString().contains("Closed enumeration"));
    }

    private static List<JsonNode> enumerations(JsonNode schema) {
        return Stream.concat(Stream.of(schema), schema.path("definitions").valueStream())
                .flatMap(object -> object.path("properties").valueStream())
                .filter(field -> field.findValue("enum") != null || field.findValue("examples") != null)
                .toList();
    }

    private static List<String> undescribed(String path, JsonNode object, JsonNode root) {
        var found = new ArrayList<String>();
        if (object.path("description").asString("").isBlank()) {
            found.add(path);
        }
        object.path("properties").properties().forEach(field -> {
            var reference = field.getValue().path("$ref").asString("");
            var said = reference.isEmpty() ? field.getValue() : root.at(reference.substring(1));
            if (said.path("description").asString("").isBlank()) {
                found.add(path + "/" + field.getKey());
            }
        });
        object.path("definitions")
                .properties()
                .forEach(part -> found.addAll(undescribed(path + "#" + part.getKey(), part.getValue(), root)));
        return found;
    }

    private static Set<String> componentsOf(Class<? extends Record> data) {
        return Arrays.stream(data.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> alwaysThere(Class<? extends Record> data) {
        return Arrays.stream(data.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> required(JsonNode schema) {
        var names = new HashSet<String>();
        schema.path("required").forEach(name -> names.add(name.asString()));
        return names;
    }
}
