package partnerships.defaults.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The written form of a place in a sorted list: the sort keys of its last entry. Opaque to callers, and without secrets: it says
 * nothing that the entry itself did not say. Only plain values are read back, so that it cannot smuggle an operator into a query.
 */
final class Cursor {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, Object>> KEYS = new TypeReference<>() {};
    private static final int MAX_CHARACTERS = 4_000;
    /** Marks an instant, which JSON does not know. */
    private static final String INSTANT = "@instant:";

    private Cursor() {}

    static String write(KeysetScrollPosition position) {
        var keys = new LinkedHashMap<String, Object>();
        position.getKeys().forEach((name, value) -> keys.put(name, written(value)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(keys));
    }

    /** @throws Invalid {@code INVALID_CURSOR} if it is not what {@link #write} makes */
    static KeysetScrollPosition read(String cursor) {
        if (cursor.length() > MAX_CHARACTERS) {
            throw invalid();
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            Map<String, Object> keys = JSON.readValue(json, KEYS);
            if (keys == null || keys.isEmpty()) {
                throw invalid();
            }
            keys.replaceAll((_, value) -> read(value));
            return ScrollPosition.forward(keys);
        } catch (IllegalArgumentException | JacksonException e) {
            throw invalid();
        }
    }

    static Invalid invalid() {
        return new Invalid(
                "INVALID_CURSOR", List.of(new Problem.Field("next", "FORMAT", "is not what a page before answered")));
    }

    static Set<String> union(Set<String> names, String further) {
        return Stream.concat(names.stream(), Stream.of(further)).collect(Collectors.toUnmodifiableSet());
    }

    private static Object written(Object value) {
        return switch (value) {
            case Date date -> INSTANT + date.toInstant();
            case Instant instant -> INSTANT + instant;
            case String text -> text;
            case Boolean flag -> flag;
            case Number number -> number;
            default -> value.toString();
        };
    }

    private static Object read(Object value) {
        return switch (value) {
            case String text when text.startsWith(INSTANT) -> instant(text.substring(INSTANT.length()));
            case String text -> text;
            case Boolean flag -> flag;
            case Number number -> number;
            case null, default -> throw invalid();
        };
    }

    private static Date instant(String text) {
        try {
            return Date.from(Instant.parse(text));
        } catch (java.time.DateTimeException e) {
            throw invalid();
        }
    }
}
