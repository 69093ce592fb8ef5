package partnerships.benchmarks.modulith;

import static java.util.Objects.requireNonNull;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import partnerships.benchmarks.work.Conflict;
import partnerships.benchmarks.work.Payloads;

/** Stores and publishes in one transaction. */
@Service
class AgreementService {

    private final MongoTemplate mongo;
    private final ApplicationEventPublisher events;

    AgreementService(MongoTemplate mongo, ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.events = events;
    }

    @Transactional
    public long amend(String id) {
        long version = requireNonNull(mongo.findById(id, Agreement.class)).version();
        var amended = new AgreementAmended(id, version + 1, Payloads.text(id, version + 1));
        var stored = mongo.updateFirst(
                query(where("_id").is(id).and("version").is(version)),
                new Update().set("text", amended.text()).inc("version", 1L),
                Agreement.class);
        if (stored.getMatchedCount() == 0) {
            throw new Conflict();
        }
        events.publishEvent(amended);
        return version + 1;
    }
}
