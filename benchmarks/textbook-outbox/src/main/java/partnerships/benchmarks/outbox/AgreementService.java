package partnerships.benchmarks.outbox;

import static java.util.Objects.requireNonNull;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import partnerships.benchmarks.work.Conflict;
import partnerships.benchmarks.work.Payloads;

/** Stores state and message in one transaction. */
@Service
class AgreementService {

    private final MongoTemplate mongo;

    AgreementService(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Transactional
    public long amend(String id) {
        long version = requireNonNull(mongo.findById(id, Agreement.class)).version();
        var stored = mongo.updateFirst(
                query(where("_id").is(id).and("version").is(version)),
                new Update().set("text", Payloads.text(id, version + 1)).inc("version", 1L),
                Agreement.class);
        if (stored.getMatchedCount() == 0) {
            throw new Conflict();
        }
        mongo.insert(new OutboxMessage(new ObjectId(), id, Payloads.json(id, version + 1)));
        return version + 1;
    }
}
