package partnerships.defaults.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says of a type what is written for it, in words of the interface and never in Java's. */
final class Expected {

    private static final Map<Class<?>, String> FORMS = Map.ofEntries(
            Map.entry(String.class, "is a text"),
            Map.entry(Boolean.class, "is true or false"),
            Map.entry(LocalDate.class, "is a date: 2026-12-31"),
            Map.entry(LocalDateTime.class, "is a local time: 2026-12-31T09:30"),
            Map.entry(LocalTime.class, "is a time of day: 09:30"),
            Map.entry(Instant.class, "is an instant: 2026-12-31T09:30:00Z"),
            Map.entry(OffsetDateTime.class, "is a time with an offset: 2026-12-31T09:30:00+01:00"),
            Map.entry(YearMonth.class, "is a month: 2026-12"),
            Map.entry(Year.class, "is a year: 2026"),
            Map.entry(UUID.class, "is a UUID"));

    private Expected() {}

    /** Returns what the value must be: {@code is a date: 2026-12-31}. */
    static String form(@Nullable Class<?> type) {
        if (type == null) {
            return "cannot be read";
        }
        var boxed = org.springframework.util.ClassUtils.resolvePrimitiveIfNecessary(type);
        if (FORMS.containsKey(boxed)) {
            return FORMS.getOrDefault(boxed, "");
        }
        if (boxed.isEnum()) {
            return "is one of " + String.join(", ", values(boxed));
        }
        if (Number.class.isAssignableFrom(boxed)) {
            return boxed == Integer.class || boxed == Long.class ? "is a whole number" : "is a number";
        }
        if (Collection.class.isAssignableFrom(boxed) || boxed.isArray()) {
            return "is a list";
        }
        return boxed.isRecord() || Map.class.isAssignableFrom(boxed) ? "is an object" : "cannot be read";
    }

    /** Returns the values that a type has, if it has few; else an empty list. */
    static List<String> values(@Nullable Class<?> type) {
        return type == null || !type.isEnum()
                ? List.of()
                : Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
    }
}
