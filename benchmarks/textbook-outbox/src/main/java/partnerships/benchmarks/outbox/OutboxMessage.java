package partnerships.benchmarks.outbox;

import org.bson.types.ObjectId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What is to be sent. */
@Document("outbox")
record OutboxMessage(@Id ObjectId id, String aggregateId, String payload) {}
