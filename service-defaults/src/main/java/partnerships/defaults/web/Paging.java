package partnerships.defaults.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Sort;

/**
 * The page that a caller asks for: {@code ?limit=} (1 to 200, 50 if absent) and {@code ?next=} (as the page before answered it).
 * Any controller method may take one as an argument.
 *
 * <pre>{@code
 * var query = Query.query(criteria).with(sort).with(paging.position(sort)).limit(paging.limit());
 * return PageAnswer.of(mongo.scroll(query, Row.class), RowView::of);
 * }</pre>
 */
public record Paging(int limit, KeysetScrollPosition start) {

    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 200;

    /**
     * Returns where to go on in a given order.
     *
     * @throws Invalid {@code INVALID_CURSOR} if the cursor belongs to another order
     */
    public KeysetScrollPosition position(Sort sort) {
        Set<String> keys = start.getKeys().keySet();
        Set<String> ordered = sort.stream().map(Sort.Order::getProperty).collect(Collectors.toUnmodifiableSet());
        boolean fits =
                Stream.of("_id", "id").anyMatch(id -> Cursor.union(ordered, id).equals(keys));
        if (!keys.isEmpty() && !fits && !ordered.equals(keys)) {
            throw Cursor.invalid();
        }
        return start;
    }

    /**
     * Returns a sort key of the last entry of the page before, in a list that is not scrolled by Spring Data; empty at the start.
     *
     * @throws Invalid {@code INVALID_CURSOR} if the cursor belongs to another order
     */
    public <T> Optional<T> last(String key, Class<T> type) {
        Map<String, Object> keys = start.getKeys();
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        if (!type.isInstance(keys.get(key))) {
            throw Cursor.invalid();
        }
        return Optional.of(type.cast(keys.get(key)));
    }
}
