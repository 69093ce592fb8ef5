package partnerships.store.mongodb;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import partnerships.store.mapping.StateMapping;

/** Writes the values of a query as they lie in a state: dates as text, enums by name. */
final class CriteriaValues {

    private CriteriaValues() {}

    static Document asStored(Document criteria) {
        var stored = new Document();
        criteria.forEach((name, value) -> stored.put(name, value(value)));
        return stored;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Pattern pattern -> pattern;
            case Document document -> asStored(document);
            case Map<?, ?> map -> {
                var stored = new Document();
                map.forEach((name, inner) -> stored.put((String) name, value(inner)));
                yield stored;
            }
            case List<?> list -> list.stream().map(CriteriaValues::value).toList();
            default -> StateMapping.value(value);
        };
    }
}
