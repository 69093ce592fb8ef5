package partnerships.store.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import partnerships.contracts.CloudEvent;
import partnerships.contracts.EventJson;

class KafkaDeadLettersTest {

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final KafkaDeadLetters letters = new KafkaDeadLetters("test.", () -> producer);

    @Test
    void aLetterIsKeptAsItCame() {
        var kept = sent("s", new byte[1_000], Map.of());

        assertThat(kept.topic()).isEqualTo("test.c.dlq");
        assertThat(kept.key()).isEqualTo("s");
        assertThat(kept.value()).hasSize(1_000);
        assertThat(headers(kept)).containsOnlyKeys(CloudEvent.SUBJECT, DeadLetters.REASON);
    }

    @Test
    void whatIsLargerThanAnyEventIsKeptWithoutItsData() {
        var kept = sent("s", new byte[2 * 1024 * 1024], Map.of());

        assertThat(kept.key()).isEqualTo("s");
        assertThat(kept.value()).isNull();
        assertThat(headers(kept))
                .containsEntry(CloudEvent.SUBJECT, "s")
                .containsEntry(DeadLetters.REASON, "why")
                .containsKey(DeadLetters.OMITTED);
    }

    @Test
    void whatHasHugeHeadersIsKeptWithWhereItCameFromAlone() {
        var kept = sent("k".repeat(1_000), new byte[10], Map.of("ce_x", new byte[EventJson.MAX_BYTES]));

        assertThat(kept.key()).isNull();
        assertThat(kept.value()).isNull();
        assertThat(headers(kept)).containsOnlyKeys(DeadLetters.REASON, DeadLetters.OMITTED);
    }

    private ProducerRecord<String, byte[]> sent(String key, byte[] data, Map<String, byte[]> further) {
        var headers = new HashMap<>(further);
        headers.put(CloudEvent.SUBJECT, "s".getBytes(UTF_8));
        headers.put(DeadLetters.REASON, "why".getBytes(UTF_8));
        letters.send("c", new DeadLetters.DeadLetter(key, data, Map.copyOf(headers)));
        return producer.history().getLast();
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        StreamSupport.stream(record.headers().spliterator(), false)
                .forEach((Header header) -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
