package partnerships.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.Topics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.kafka.TopicReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ByCommand
@FaultCase("an instance of the next release tells of a type and of fields that the others don't know")
class F35NewerReleaseIT {

    @Test
    void thePresentReleaseGoesOnPastWhatItDoesNotKnow(FaultRun run) throws Exception {
        var stage = run.stage();
        var service = stage.service("agreement-service");
        String known = run.load().create(1, service).getFirst();
        run.untilQuiet(Duration.ofSeconds(60));
        String newer = UUID.randomUUID().toString();
        run.expected().toldByOthers(newer);
        long sequence = 0;
        try (var reader = new TopicReader(run.servers().kafka().bootstrapServers());
                var producer = new KafkaProducer<String, byte[]>(
                        Map.of("bootstrap.servers", run.servers().kafka().bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (ReceivedRecord record : reader.readAll(stage.prefix() + Topics.AGREEMENTS)) {
                if (known.equals(record.key())) {
                    var words = Map.of(known, newer, run.load().marks(), "NEWER");
                    send(
                            producer,
                            retold(
                                    record,
                                    words,
                                    newer,
                                    ++sequence,
                                    record.event().type()));
                    send(
                            producer,
                            retold(record, words, newer, ++sequence, "partnership.agreement.AgreementSealed.v1"));
                }
            }
        }
        assertThat(sequence).isPositive();
        run.did("told %d events of a newer release".formatted(sequence));
        try (var flow = run.load().flow(20, 100, () -> service)) {
            flow.await(Duration.ofMinutes(2));
        }
        run.measured("quiet after", run.untilQuiet(Duration.ofSeconds(60)));
    }

    private static void send(KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> record)
            throws ExecutionException, InterruptedException {
        producer.send(record).get();
    }

    /** Tells the same of another aggregate, with other words and a further field. */
    private static ProducerRecord<String, byte[]> retold(
            ReceivedRecord record, Map<String, String> words, String newer, long sequence, String type) {
        var data = (ObjectNode) JsonMapper.shared().readTree(said(record.text(), words));
        data.put("sealNumber", sequence);
        var told =
                new ProducerRecord<>(record.topic(), newer, JsonMapper.shared().writeValueAsBytes(data));
        record.headers().forEach((header, value) -> {
            String text = said(new String(value, StandardCharsets.UTF_8), words);
            String changed = switch (header) {
                case CloudEvent.SEQUENCE -> "%010d".formatted(sequence);
                case CloudEvent.ID -> newer + "@" + sequence;
                case CloudEvent.TYPE -> type;
                default -> text;
            };
            told.headers().add(header, changed.getBytes(StandardCharsets.UTF_8));
        });
        return told;
    }

    private static String said(String text, Map<String, String> words) {
        String said = text;
        for (var word : words.entrySet()) {
            said = said.replace(word.getKey(), word.getValue());
        }
        return said;
    }
}
