package partnerships.contracts;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a schema's keywords in the order in which one reads them, and what is said of a field beside the reference to its type: draft-07
 * ignores whatever stands next to {@code $ref}, so that the reference lies in an {@code allOf} of its own.
 */
final class TidySchema {

    private static final List<String> FIRST =
            List.of("$schema", "$id", "title", "description", "type", "format", "enum", "required", "properties");

    private static final Set<String> OF_SCHEMAS = Set.of("properties", "definitions");
    private static final Set<String> SCHEMA = Set.of("items", "additionalProperties", "propertyNames");

    private TidySchema() {}

    static ObjectNode of(ObjectNode schema) {
        var members = schema.deepCopy();
        merge(members);
        var tidy = JsonNodeFactory.instance.objectNode();
        for (var keyword : FIRST) {
            if (members.has(keyword)) {
                tidy.set(keyword, tidied(keyword, members.remove(keyword)));
            }
        }
        members.properties().forEach(member -> tidy.set(member.getKey(), tidied(member.getKey(), member.getValue())));
        return tidy;
    }

    private static JsonNode tidied(String keyword, JsonNode value) {
        if (OF_SCHEMAS.contains(keyword)) {
            var tidy = JsonNodeFactory.instance.objectNode();
            value.properties()
                    .forEach(each -> tidy.set(each.getKey(), of(each.getValue().asObject())));
            return tidy;
        }
        return SCHEMA.contains(keyword) && value.isObject() ? of(value.asObject()) : value;
    }

    /** Takes out of {@code allOf} what is no reference. */
    private static void merge(ObjectNode schema) {
        if (schema.get("allOf") == null) {
            return;
        }
        var references = JsonNodeFactory.instance.arrayNode();
        for (var part : schema.remove("allOf")) {
            if (part.has("$ref")) {
                references.add(part);
            } else {
                schema.setAll(part.asObject());
            }
        }
        if (!references.isEmpty()) {
            schema.set("allOf", references);
        }
    }
}
