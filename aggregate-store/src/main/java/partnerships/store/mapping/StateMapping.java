package partnerships.store.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import partnerships.store.document.AggregateDocument;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * State to BSON and back, as {@link AggregateDocument} describes it. Absent values are left out; a collection that an older
 * document lacks is read as empty, any other component as null.
 */
public final class StateMapping {

    private static final JsonSetter.Value EMPTY_IF_ABSENT = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private static final JsonMapper MAPPER = mapper();

    private static final ClassValue<Set<String>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private StateMapping() {}

    /**
     * Returns a state as it is to lie over an earlier one: components that this release does not know, and a newer one beside it may
     * have written, stay as they were.
     */
    public static Document writeOver(Document before, Object state) {
        var written = write(state);
        var known = COMPONENTS.get(state.getClass());
        before.forEach((name, value) -> {
            if (!known.contains(name)) {
                written.putIfAbsent(name, value);
            }
        });
        return written;
    }

    /** Returns a mapper that has not read or written any type yet. */
    static JsonMapper mapper() {
        return JsonMapper.builder()
                .annotationIntrospector(new ModelIntrospector())
                .accessorNaming(new ComponentNames())
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .withConfigOverride(List.class, override -> override.setNullHandling(EMPTY_IF_ABSENT))
                .withConfigOverride(Set.class, override -> override.setNullHandling(EMPTY_IF_ABSENT))
                .withConfigOverride(Map.class, override -> override.setNullHandling(EMPTY_IF_ABSENT))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    public static Document write(Object state) {
        return new Document(asMap(MAPPER.convertValue(state, Map.class)));
    }

    public static <A> A read(Document state, Class<A> type) {
        return MAPPER.convertValue(plain(state), type);
    }

    /** Returns a value as it lies inside a state, for use in a query. */
    public static @Nullable Object value(Object value) {
        return MAPPER.convertValue(value, Object.class);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object map) {
        return (Map<String, Object>) map;
    }

    /** Replaces what BSON alone knows. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Decimal128 decimal -> decimal.bigDecimalValue();
            case Map<?, ?> map -> {
                var copy = new Document();
                map.forEach((name, inner) -> copy.put((String) name, plain(inner)));
                yield copy;
            }
            case List<?> list -> list.stream().map(StateMapping::plain).toList();
            case null, default -> value;
        };
    }
}
