package partnerships.store.commit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** Finds documents by their state. */
@FunctionalInterface
public interface Queries {

    /**
     * @param criteria with field names that start with {@code state.}
     * @param after id behind which to go on in the order of ids; null for any order
     */
    List<Loaded> find(Criteria criteria, @Nullable String after, int limit);
}
