package partnerships.defaults.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.std.ContainerDeserializerBase;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goes through a body as the deserializers of its type would, part by part: a part that cannot be read does not keep the others from
 * being tried. What has parts of its own (objects, lists) is gone into, everything else is read as it will be.
 */
final class BodyWalk {

    /** More than anybody corrects at once. */
    static final int MOST = 100;

    private final DeserializationContext context;
    private final List<Fault> faults = new ArrayList<>();

    BodyWalk(DeserializationContext context) {
        this.context = context;
    }

    /** What is wrong with one part, and the code of a problem that has no other fault. */
    record Fault(String problemCode, Problem.Field field) {}

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Returns the body without what cannot be read: a property is left out, an element of a list becomes null. */
    @Nullable
    JsonNode sound(JsonNode body, JavaType type) {
        return sound(body, context.findRootValueDeserializer(type), type, "");
    }

    private @Nullable JsonNode sound(JsonNode node, ValueDeserializer<?> by, JavaType type, String path) {
        if (faults.size() >= MOST) {
            return node;
        }
        return switch (by) {
            case BeanDeserializerBase bean
            when node instanceof ObjectNode object && hasPartsAlone(bean) -> object(object, bean, path);
            case ContainerDeserializerBase<?> list when node instanceof ArrayNode array -> list(array, list, path);
            case ContainerDeserializerBase<?> map
            when node instanceof ObjectNode object && map.getContentType() != null -> map(object, map, path);
            default -> whole(node, by, type, path);
        };
    }

    private boolean hasPartsAlone(BeanDeserializerBase bean) {
        return !bean.hasAnySetter()
                && bean.getObjectIdReader(context) == null
                && !bean.getValueInstantiator().canCreateUsingDelegate();
    }

    private JsonNode object(ObjectNode object, BeanDeserializerBase bean, String path) {
        Map<String, SettableBeanProperty> properties = properties(bean);
        ObjectNode sound = object.objectNode();
        object.forEachEntry((name, value) -> {
            var property = properties.get(name);
            String at = path.isEmpty() ? name : path + "." + name;
            if (property == null) {
                unknown(at, properties);
            } else {
                var part = sound(value, property.getValueDeserializer(), property.getType(), at);
                if (part != null) {
                    sound.set(name, part);
                }
            }
        });
        return sound;
    }

    private void unknown(String path, Map<String, SettableBeanProperty> properties) {
        if (faults.size() < MOST) {
            var allowed = List.copyOf(new TreeSet<>(properties.keySet()));
            faults.add(new Fault(
                    BadRequests.MALFORMED,
                    new Problem.Field(PlainText.shown(path), "UNKNOWN_PROPERTY", "is not a property here", allowed)));
        }
    }

    private static Map<String, SettableBeanProperty> properties(BeanDeserializerBase bean) {
        Map<String, SettableBeanProperty> properties = new TreeMap<>();
        bean.properties().forEachRemaining(property -> properties.put(property.getName(), property));
        bean.creatorProperties().forEachRemaining(property -> properties.put(property.getName(), property));
        return properties;
    }

    private JsonNode list(ArrayNode list, ContainerDeserializerBase<?> by, String path) {
        ArrayNode sound = list.arrayNode();
        for (int i = 0; i < list.size(); i++) {
            sound.add(element(list.get(i), by, path + "[" + i + "]"));
        }
        return sound;
    }

    private JsonNode map(ObjectNode map, ContainerDeserializerBase<?> by, String path) {
        ObjectNode sound = map.objectNode();
        map.forEachEntry((name, value) -> {
            var refusal = PlainText.refused(name, false);
            if (refusal != null) {
                add(path, RefusedValue.of(context.getParser(), refusal), null);
            } else {
                sound.set(name, element(value, by, path + "." + name));
            }
        });
        return sound;
    }

    private JsonNode element(JsonNode value, ContainerDeserializerBase<?> by, String path) {
        JsonNode sound = sound(value, by.getContentDeserializer(), by.getContentType(), path);
        return sound == null ? context.getNodeFactory().nullNode() : sound;
    }

    private @Nullable JsonNode whole(JsonNode node, ValueDeserializer<?> by, JavaType type, String path) {
        try {
            if (node.isNull()) {
                by.getNullValue(context);
                return node;
            }
            try (var parser = node.traverse(context)) {
                parser.nextToken();
                by.deserialize(parser, context);
            }
            return node;
        } catch (JacksonException e) {
            add(path, e, type);
            return null;
        }
    }

    private void add(String path, JacksonException e, @Nullable JavaType type) {
        String within = BadRequests.path(e);
        String at = within.isEmpty() || within.startsWith("[") || path.isEmpty() ? path + within : path + "." + within;
        faults.add(BadRequests.fault(PlainText.shown(at), e, within.isEmpty() ? type : null));
    }
}
