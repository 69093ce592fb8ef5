package partnerships.store.document;

import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;

/** Finds documents by their state. */
@FunctionalInterface
public interface Queries {

    /** @param criteria with field names that start with {@code state.} */
    List<Loaded> find(Criteria criteria, int limit);
}
