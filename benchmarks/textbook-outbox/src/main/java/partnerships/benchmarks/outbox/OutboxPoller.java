package partnerships.benchmarks.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every 100 ms: sends a page of 100 in the order of their ids, waits for all acknowledgements, deletes the page. */
@Component
class OutboxPoller {

    private static final int PAGE = 100;

    private final MongoTemplate mongo;
    private final KafkaTemplate<String, String> kafka;
    private final String topic;

    OutboxPoller(MongoTemplate mongo, KafkaTemplate<String, String> kafka, @Value("${BENCHMARK_TOPIC}") String topic) {
        this.mongo = mongo;
        this.kafka = kafka;
        this.topic = topic;
    }

    @Scheduled(fixedDelay = 100)
    void publishPage() {
        List<OutboxMessage> page = mongo.find(new Query().with(Sort.by("_id")).limit(PAGE), OutboxMessage.class);
        if (page.isEmpty()) {
            return;
        }
        CompletableFuture.allOf(page.stream()
                        .map(message -> kafka.send(topic, message.aggregateId(), message.payload()))
                        .toArray(CompletableFuture[]::new))
                .join();
        mongo.remove(query(where("_id").in(page.stream().map(OutboxMessage::id).toList())), OutboxMessage.class);
    }
}
