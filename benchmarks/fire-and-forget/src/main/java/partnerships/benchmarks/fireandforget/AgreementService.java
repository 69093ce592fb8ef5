package partnerships.benchmarks.fireandforget;

import static java.util.Objects.requireNonNull;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.charset.StandardCharsets;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Service;
import partnerships.benchmarks.work.Conflict;
import partnerships.benchmarks.work.Payloads;

/** Stores, then sends. */
@Service
class AgreementService {

    private final MongoTemplate mongo;
    private final StreamBridge stream;

    AgreementService(MongoTemplate mongo, StreamBridge stream) {
        this.mongo = mongo;
        this.stream = stream;
    }

    long amend(String id) {
        long version = requireNonNull(mongo.findById(id, Agreement.class)).version();
        var stored = mongo.updateFirst(
                query(where("_id").is(id).and("version").is(version)),
                new Update().set("text", Payloads.text(id, version + 1)).inc("version", 1L),
                Agreement.class);
        if (stored.getMatchedCount() == 0) {
            throw new Conflict();
        }
        var event = MessageBuilder.withPayload(Payloads.event(id, version + 1))
                .setHeader(KafkaHeaders.KEY, id.getBytes(StandardCharsets.UTF_8))
                .build();
        stream.send("agreements-out-0", event);
        return version + 1;
    }
}
