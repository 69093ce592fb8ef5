package partnerships.defaults.openapi;

import static io.swagger.v3.oas.models.Components.COMPONENTS_SCHEMAS_REF;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Says in JSON Schema's words what the services mean: a pattern is about the whole text, which a pattern of JSON Schema is not, and
 * what may be left out of a request may as well be {@code null}.
 */
@SuppressWarnings("rawtypes") // as the customised model has them
final class ExactSchemas implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        var named = Objects.requireNonNullElse(api.getComponents().getSchemas(), Map.<String, Schema>of());
        var operations = ServiceDescription.operations(api);
        var bodies = operations.stream()
                .map(operation -> operation.getRequestBody())
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().values().stream())
                .<Schema<?>>map(MediaType::getSchema);
        var parameters = operations.stream()
                .flatMap(operation ->
                        Stream.ofNullable(operation.getParameters()).flatMap(List::stream))
                .<Schema<?>>map(parameter -> parameter.getSchema());

        var asked = within(bodies, named);
        asked.forEach(ExactSchemas::allowNulls);
        var all = within(Stream.concat(named.values().stream().map(schema -> (Schema<?>) schema), parameters), named);
        all.forEach(ExactSchemas::anchor);
    }

    /** Returns these schemas and all that they consist of. */
    private static Set<Schema<?>> within(Stream<Schema<?>> schemas, Map<String, Schema> named) {
        Set<Schema<?>> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Schema<?>> open = new ArrayDeque<>();
        schemas.forEach(open::add);
        while (!open.isEmpty()) {
            var schema = open.remove();
            if (found.add(schema)) {
                parts(schema, named).forEach(open::add);
            }
        }
        return found;
    }

    private static Stream<Schema<?>> parts(Schema<?> schema, Map<String, Schema> named) {
        return Stream.of(
                        Stream.ofNullable(schema.get$ref())
                                .map(ref -> named.get(ref.substring(COMPONENTS_SCHEMAS_REF.length()))),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getProperties()).flatMap(map -> map.values().stream()),
                        Stream.ofNullable(schema.getAdditionalProperties())
                                .filter(Schema.class::isInstance)
                                .map(Schema.class::cast),
                        Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
                                .filter(Objects::nonNull)
                                .flatMap(List::stream))
                .flatMap(each -> each)
                .map(each -> (Schema<?>) each);
    }

    private static void anchor(Schema<?> schema) {
        var pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
    }

    private static void allowNulls(Schema<?> schema) {
        var required = Objects.requireNonNullElse(schema.getRequired(), List.<String>of());
        Stream.ofNullable(schema.getProperties())
                .flatMap(properties -> properties.entrySet().stream())
                .filter(property -> !required.contains(property.getKey()))
                .forEach(property -> property.setValue(orNull(property.getValue())));
    }

    /** A list of values, and a schema with a name, cannot be widened where they stand. */
    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null && schema.getEnum() == null) {
            if (schema.getTypes() != null) {
                schema.addType("null");
            }
            return schema;
        }
        Schema<?> nothing = new JsonSchema();
        nothing.addType("null");
        return new JsonSchema().oneOf(List.of(schema, nothing));
    }
}
