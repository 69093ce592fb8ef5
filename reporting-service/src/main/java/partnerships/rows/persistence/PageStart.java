package partnerships.rows.persistence;

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
        return Sort.by("keys." + key).and(Sort.by("id"));
    }
}
