package partnerships.bad.persistence;

import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.repository.Aggregation;
import org.springframework.data.mongodb.repository.Query;

/** Queries that are strings. */
public interface StringQueries {

    @Query("{}")
    List<Document> all();

    @Aggregation("{}")
    List<Document> totals();
}
