package partnerships.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How event data becomes bytes and back. Dates are ISO 8601 text, properties keep the order in which a record declares them,
 * absent values are left out, and a reader ignores what it does not know.
 */
public final class EventJson {

    /** No event is larger, data and headers together; what is, was not published by us. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    /** Writes event data as JSON in UTF-8. */
    public static byte[] write(Object data) {
        return MAPPER.writeValueAsBytes(data);
    }

    /**
     * Reads the fields that {@code type} declares; others are ignored.
     *
     * @throws Undecodable if there are more than {@link #MAX_BYTES}, they are no JSON, or do not fit {@code type}, or its
     *     constructor refuses them
     */
    public static <T> T read(byte[] data, Class<T> type) {
        if (data.length > MAX_BYTES) {
            throw new Undecodable(type.getSimpleName(), "too large", null);
        }
        try {
            return MAPPER.readValue(data, type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Undecodable(type.getSimpleName(), e.getClass().getSimpleName(), e);
        }
    }

    /** Returns what is thrown for data that fit their record, and whose values do not make sense to their reader. */
    public static Undecodable undecodable(Class<?> type, RuntimeException why) {
        return new Undecodable(type.getSimpleName(), why.getClass().getSimpleName(), why);
    }

    /** Bytes that cannot be read as what their type says. The message repeats nothing of them. */
    public static final class Undecodable extends RuntimeException {
        private Undecodable(String type, String fault, @Nullable Exception cause) {
            super("not a readable " + type + ": " + fault, cause);
        }
    }
}
