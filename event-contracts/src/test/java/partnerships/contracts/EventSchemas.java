package partnerships.contracts;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft-07) of an event type, made from its wire record: structure from the components, what may be absent from
 * {@link Nullable}, what a value looks like from {@link Text}, {@link Range} and {@link OneOf}, descriptions from Javadoc.
 */
final class EventSchemas {

    /** How Java writes a local time: no offset, so that it is none of JSON Schema's formats. */
    private static final String LOCAL_DATE_TIME = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$";

    private static final SchemaGenerator GENERATOR = new SchemaGenerator(config());

    private EventSchemas() {}

    static ObjectNode of(EventType type) {
        var schema = GENERATOR.generateSchema(type.data());
        schema.put("$id", CloudEvent.SCHEMA_BASE + type.type());
        schema.put("title", type.name());
        return TidySchema.of(schema);
    }

    private static SchemaGeneratorConfig config() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.forTypesInGeneral()
                .withDescriptionResolver(scope -> descriptionOf(scope.getType().getErasedType()))
                .withPropertySorter((_, _) -> 0)
                .withCustomDefinitionProvider((type, _) -> custom(type.getErasedType()));
        config.forFields()
                .withRequiredCheck(field -> !typeOf(field).isAnnotationPresent(Nullable.class))
                .withInstanceAttributeOverride((node, field, _) -> describe(node, field));
        return config.build();
    }

    private static @Nullable String descriptionOf(Class<?> type) {
        var text = type.isRecord() ? RecordDocs.of(type) : "";
        return text.isEmpty() ? null : text;
    }

    private static @Nullable CustomDefinition custom(Class<?> type) {
        var definition = JsonNodeFactory.instance.objectNode();
        if (type == LocalDateTime.class) {
            definition.put("type", "string").put("pattern", LOCAL_DATE_TIME);
        } else if (type == Map.class) {
            definition.put("type", "object");
        } else {
            return null;
        }
        return new CustomDefinition(definition, true);
    }

    private static void describe(ObjectNode node, FieldScope field) {
        var type = typeOf(field);
        constrain(node, type);
        if (field.isFakeContainerItemScope()) {
            return;
        }
        var text = RecordDocs.of(field.getDeclaringType().getErasedType(), field.getName());
        if (!text.isEmpty()) {
            node.put("description", text + valuesOf(type));
        }
        if (classOf(type) == Map.class) {
            constrain(node.putObject("propertyNames"), argument(type, 0));
            constrain(node.putObject("additionalProperties").put("type", "string"), argument(type, 1));
        }
    }

    /** What the description adds of the values of a field, or of the items of its list. */
    private static String valuesOf(AnnotatedType type) {
        var item = classOf(type) == List.class ? argument(type, 0) : type;
        if (item.isAnnotationPresent(Id.class)) {
            return "; UUID";
        }
        var oneOf = item.getAnnotation(OneOf.class);
        return oneOf == null ? "" : ". " + RecordDocs.ofValues(oneOf.value());
    }

    private static void constrain(ObjectNode node, AnnotatedType type) {
        var range = type.getAnnotation(Range.class);
        if (classOf(type) == String.class) {
            constrainText(node, type);
        } else if (range != null) {
            node.put("minimum", range.min());
            if (range.max() < Integer.MAX_VALUE) {
                node.put("maximum", range.max());
            }
        }
    }

    private static void constrainText(ObjectNode node, AnnotatedType type) {
        var oneOf = type.getAnnotation(OneOf.class);
        var text = type.getAnnotation(Text.class);
        if (oneOf != null) {
            enumerate(node, oneOf.value());
        } else if (text != null) {
            constrainText(node, text);
        } else {
            node.put("minLength", 1);
        }
    }

    private static void constrainText(ObjectNode node, Text text) {
        if (text.min() > 0 && "".matches(text.value().isEmpty() ? ".*" : text.value())) {
            node.put("minLength", text.min());
        }
        if (text.max() < Integer.MAX_VALUE) {
            node.put("maxLength", text.max());
        }
        if (!text.value().isEmpty()) {
            node.put("pattern", whole(text.value()));
        }
    }

    /** {@code enum} shuts out other values; {@code examples} name them and shut out none. */
    private static void enumerate(ObjectNode node, Class<? extends Enum<?>> values) {
        boolean closed = RecordDocs.isClosed(values);
        var names = node.putArray(closed ? "enum" : "examples");
        Arrays.stream(values.getEnumConstants()).map(Enum::name).forEach(names::add);
        if (!closed) {
            node.put("pattern", whole(Grammar.CODE));
        }
    }

    private static String whole(String pattern) {
        return "^" + pattern + "$";
    }

    /** The type as it is annotated: the component's, or that of its list's items. */
    private static AnnotatedType typeOf(FieldScope field) {
        var declared = field.getRawMember().getAnnotatedType();
        return field.isFakeContainerItemScope() ? argument(declared, 0) : declared;
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> classOf(AnnotatedType type) {
        return switch (type.getType()) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> throw new IllegalArgumentException("no type of a wire record: " + type);
        };
    }
}
