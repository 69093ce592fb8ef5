package partnerships.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    @Test
    void everySchemaBelongsToAType() {
        assertThat(Resources.in("schemas"))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(
                        types().stream().map(type -> type + ".json").toList());
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
