package partnerships.defaults.web;

import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import partnerships.time.Zones;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses values that are JSON but not sense: text that nobody sees, absurd dates, zones without rules. */
final class StrictJson extends SimpleModule {

    StrictJson() {
        super("strict-json");
        addDeserializer(String.class, new Text(false));
        addKeyDeserializer(String.class, new Key());
        addDeserializer(ZoneId.class, new Zone());
        addWalker();
        setDeserializerModifier(new Words());
    }

    @SuppressWarnings("unchecked")
    private void addWalker() {
        addDeserializer((Class<Object>) BodyFaults.Walker.OF, new BodyFaults.Walker());
    }

    /** @throws RefusedValue if the text contains what nobody sees */
    private static String plain(String text, boolean multiLine, JsonParser parser) {
        var refusal = PlainText.refused(text, multiLine);
        if (refusal != null) {
            throw RefusedValue.of(parser, refusal);
        }
        return PlainText.kept(text, multiLine);
    }

    /** Text of one line, unless the property is marked {@link MultiLine}. */
    private static final class Text extends StdScalarDeserializer<String> {

        private final boolean multiLine;

        Text(boolean multiLine) {
            super(String.class);
            this.multiLine = multiLine;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return property != null && property.getAnnotation(MultiLine.class) != null ? new Text(true) : this;
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            return plain(parser.getString(), multiLine, parser);
        }
    }

    private static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return plain(key, false, context.getParser());
        }
    }

    private static final class Zone extends StdScalarDeserializer<ZoneId> {

        Zone() {
            super(ZoneId.class);
        }

        @Override
        public ZoneId deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.VALUE_STRING) && Zones.isKnown(parser.getString())) {
                return ZoneId.of(parser.getString());
            }
            throw RefusedValue.unknownZone(parser);
        }
    }

    /** Jackson strips dates, names of constants and ids, control characters included, before it reads them. */
    private static final class Words extends ValueDeserializerModifier {

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
            var name = type.getBeanClass();
            return name.getPackageName().equals("java.time") || name.equals(UUID.class)
                    ? new Word(deserializer)
                    : deserializer;
        }

        @Override
        public ValueDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            return new Word(deserializer);
        }
    }

    private static final class Word extends DelegatingDeserializer {

        Word(ValueDeserializer<?> words) {
            super(words);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> words) {
            return new Word(words);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                plain(parser.getString(), false, parser);
            }
            Object word = super.deserialize(parser, context);
            if (word instanceof Temporal date
                    && DateRange.TYPES.contains(word.getClass())
                    && !DateRange.contains(date)) {
                throw RefusedValue.outOfRange(parser);
            }
            return word;
        }
    }
}
