package partnerships.rows.persistence;

import java.util.List;
import java.util.Map;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Sort;

/**
 * Where a page begins.
 *
 * @param sort a key that every row has, then the id
 * @param position behind the last row of the page before; nowhere for the first
 * @param limit rows at most
 */
public record PageStart(Sort sort, KeysetScrollPosition position, int limit) {

    /** Returns the order by one of a row's keys. */
    public static Sort by(String key) {
        return Sort.by("keys." + key).and(Sort.by("_id"));
    }

    /** Returns the key of an order that {@link #by} made. */
    public static List<String> keys(Sort sort) {
        return List.of(sort.iterator().next().getProperty());
    }

    /** Returns the place of the last row of the page before, or the start. */
    Place place() {
        List<String> key = keys(sort);
        Map<String, Object> keys = position.getKeys();
        return keys.isEmpty()
                ? Place.startOf(key)
                : new Place(key, List.of(String.valueOf(keys.get(key.getFirst())), id(keys)));
    }

    private static String id(Map<String, Object> keys) {
        return String.valueOf(keys.getOrDefault("_id", keys.get("id")));
    }
}
