package partnerships.store.memory;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import partnerships.store.commit.Loaded;
import partnerships.store.commit.Queries;

/** Finds documents in memory, by fields that are equal to a value; nothing else is understood. */
final class MemoryQueries implements Queries {

    private final Map<String, MemoryDocument> documents;

    /** @param documents in the order of their ids */
    MemoryQueries(Map<String, MemoryDocument> documents) {
        this.documents = documents;
    }

    @Override
    public List<Loaded> find(Criteria criteria, @Nullable String after, int limit) {
        Document wanted = criteria.getCriteriaObject();
        return documents.entrySet().stream()
                .filter(entry -> after == null || entry.getKey().compareTo(after) > 0)
                .map(entry -> entry.getValue().loaded(entry.getKey()))
                .filter(document -> matches(document, wanted))
                .limit(limit)
                .toList();
    }

    private static boolean matches(Loaded document, Document wanted) {
        return wanted.entrySet().stream().allMatch(field -> field.getValue().equals(value(document, field.getKey())));
    }

    private static @Nullable Object value(Loaded document, String field) {
        if (!field.startsWith("state.")) {
            throw new UnsupportedOperationException(field);
        }
        Object value = document.state();
        for (String name : field.substring("state.".length()).split("\\.", -1)) {
            value = value instanceof Map<?, ?> fields ? fields.get(name) : null;
        }
        return value;
    }
}
