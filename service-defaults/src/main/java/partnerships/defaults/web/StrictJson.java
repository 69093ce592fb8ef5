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

/** Refuses values that are JSON but not sense: text with control characters, absurd dates, zones without rules. */
final class StrictJson extends SimpleModule {

    StrictJson() {
        super("strict-json");
        addDeserializer(String.class, new Text(false));
        addKeyDeserializer(String.class, new Key());
        addDeserializer(ZoneId.class, new Zone());
        setDeserializerModifier(new Words());
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
            String text = parser.getString();
            if (multiLine ? PlainText.isText(text) : PlainText.isOneLine(text)) {
                return text;
            }
            throw RefusedValue.controlCharacter(parser);
        }
    }

    private static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            if (PlainText.isOneLine(key)) {
                return key;
            }
            throw RefusedValue.controlCharacter(context.getParser());
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
            if (parser.hasToken(JsonToken.VALUE_STRING) && !PlainText.isOneLine(parser.getString())) {
                throw RefusedValue.controlCharacter(parser);
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
