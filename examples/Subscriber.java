import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import partnerships.contracts.AgreementEvents.AgreementSigned;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;
import partnerships.contracts.MeetingEvents.MeetingScheduled;
import partnerships.contracts.Topics;

/**
 * Follows the log from its beginning and prints what is signed and what is scheduled: {@code docker compose run --rm subscriber}.
 * KAFKA_CONNECTION holds the settings of a Kafka client, a line each; with {@code --once} it ends when it has read what is there.
 */
public class Subscriber {

    /** How far we are in each subject's history. A real subscriber keeps this beside what it writes, in one transaction. */
    private static final Map<String, Long> LAST = new HashMap<>();

    public static void main(String[] words) throws IOException {
        var settings = new Properties();
        settings.load(new StringReader(System.getenv("KAFKA_CONNECTION")));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> log = Stream.of(Topics.AGREEMENTS, Topics.COMMITTEES)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(log);
            consumer.seekToBeginning(log);
            var ends = List.of(words).contains("--once") ? consumer.endOffsets(log) : Map.<TopicPartition, Long>of();
            do {
                consumer.poll(Duration.ofSeconds(1)).forEach(Subscriber::on);
            } while (ends.isEmpty() || log.stream().anyMatch(part -> consumer.position(part) < ends.get(part)));
        }
    }

    private static void on(ConsumerRecord<String, byte[]> received) {
        var headers = new HashMap<String, byte[]>();
        received.headers().forEach(header -> headers.put(header.key(), header.value()));
        var event = CloudEvent.of(headers, received.value());
        if (event.sequence() != LAST.getOrDefault(event.subject(), 0L) + 1) {
            return; // a repetition, or too early: the missing one and this one come again
        }
        switch (event.type()) {
            case AgreementSigned.TYPE -> {
                var signed = EventJson.read(event.data(), AgreementSigned.class);
                System.out.println("AgreementSigned " + event.subject() + " " + signed.reference());
            }
            case MeetingScheduled.TYPE -> {
                var scheduled = EventJson.read(event.data(), MeetingScheduled.class);
                System.out.println("MeetingScheduled " + event.subject() + " " + scheduled.schedule().start());
            }
            default -> {} // types grow, and new ones arrive
        }
        LAST.put(event.subject(), event.sequence());
    }
}
