package partnerships.benchmarks.modulith;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What is stored. */
@Document("agreements")
record Agreement(@Id String id, long version, String text) {}
