package partnerships.system.faults;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts records on a topic of a stage that no service has sent, of up to 4 MB, and tells the auditor of them. */
final class Intruder implements AutoCloseable {

    private static final int BYTES = 4 * 1024 * 1024;
    private static final String BROKERS_OWN = "1048588";

    private final FaultRun run;
    private final String topic;
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    /** @param topic its declared name */
    Intruder(FaultRun run, String topic) {
        this.run = run;
        this.topic = topic;
        String brokers = run.servers().kafka().bootstrapServers();
        this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, BYTES),
                new StringSerializer(),
                new ByteArraySerializer());
        takeRecordsUpTo(Integer.toString(BYTES));
    }

    /** Makes a subject that no service keeps, with the life of a new agreement that was corrected once. */
    Life foreign(String word) {
        var service = run.stage().service("agreement-service");
        var created = run.commands().create(service, run.load().key());
        String agreement = String.valueOf(created.subject());
        var corrected = run.commands()
                .correct(service, agreement, created.sequence(), run.load().key());
        Awaiting.until("it is told whole", () -> lifeOf(agreement).length() == corrected.sequence());
        var life = lifeOf(agreement).of(UUID.randomUUID().toString(), run.load().marks(), word);
        run.expected().toldByOthers(life.subject());
        return life;
    }

    private Life lifeOf(String subject) {
        return Life.of(run.stage(), topic, subject);
    }

    void tell(List<Life.Event> events) {
        events.forEach(this::tell);
    }

    /** Returns where it lies now, as the auditor says it. */
    String tell(Life.Event event) {
        String subject = new String(event.headers().get("ce_subject"), StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(run.stage().prefix() + topic, subject, event.data());
        event.headers().forEach(record.headers()::add);
        try {
            var place = producer.send(record).get();
            return "%s/%d@%d".formatted(topic, place.partition(), place.offset());
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take the record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Tells something that no consumer can use. */
    String poison(Life.Event event) {
        String position = tell(event);
        run.expected().poison(position);
        run.did("poison at " + position);
        return position;
    }

    private void takeRecordsUpTo(String bytes) {
        var name = new ConfigResource(ConfigResource.Type.TOPIC, run.stage().prefix() + topic);
        var change = new AlterConfigOp(
                new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, bytes), AlterConfigOp.OpType.SET);
        try {
            admin.incrementalAlterConfigs(Map.of(name, List.of(change))).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        takeRecordsUpTo(BROKERS_OWN);
        producer.close();
        admin.close();
    }
}
