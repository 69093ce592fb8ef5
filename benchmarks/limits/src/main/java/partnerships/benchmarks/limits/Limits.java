package partnerships.benchmarks.limits;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import partnerships.benchmarks.work.CommandHandler;
import partnerships.benchmarks.work.Console;
import partnerships.benchmarks.work.Payloads;

/** What the servers themselves can do: an unconditional update, and a send that nobody waits for before the end. */
public final class Limits {

    private Limits() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        var address = new ConnectionString(System.getenv("BENCHMARK_MONGODB"));
        var database = String.valueOf(address.getDatabase());
        var agreements = MongoClients.create(address).getDatabase(database).getCollection("agreements");
        Console.serve(Map.of(
                "update",
                id -> update(agreements, id),
                "send",
                new Send(producer(), System.getenv("BENCHMARK_TOPIC"))));
    }

    private static KafkaProducer<String, byte[]> producer() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                System.getenv("BENCHMARK_KAFKA"),
                "acks",
                "all",
                "linger.ms",
                5,
                "compression.type",
                "lz4",
                "batch.size",
                65_536);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static long update(MongoCollection<Document> agreements, String id) {
        agreements.updateOne(eq("_id", id), combine(set("text", Payloads.text(id, 1)), inc("version", 1L)));
        return 0;
    }

    private record Send(KafkaProducer<String, byte[]> producer, String topic) implements CommandHandler {

        @Override
        public long handle(String id) {
            var _ = producer.send(new ProducerRecord<>(topic, id, Payloads.event(id, 1)));
            return 0;
        }

        @Override
        public void finish() {
            producer.flush();
        }
    }
}
