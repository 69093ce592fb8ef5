package partnerships.history.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import partnerships.contracts.EventJson;
import partnerships.history.Place;
import partnerships.history.messaging.RecordBatch.Broken;

/** Keeps aside what cannot be an event of anybody's life, with where it came from and why. */
public final class DeadLetters implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final SentLetters sent;
    private final Counter counter;

    /**
     * @param sent what lies there already
     * @param group whose letters they are, as the meter names it
     */
    public DeadLetters(
            Producer<byte[], byte[]> producer, String topic, SentLetters sent, String group, MeterRegistry meters) {
        this.producer = producer;
        this.topic = topic;
        this.sent = sent;
        this.counter = Counter.builder("dead.letters")
                .description("records put aside because they are no events")
                .tag("consumer", group)
                .register(meters);
    }

    /**
     * Sends what is not there yet, and waits for the broker's answers: who reads a topic again finds the same records.
     *
     * @throws IllegalStateException if one was not acknowledged; the batch must come again, and may leave copies
     */
    void send(List<Broken> broken) {
        if (broken.isEmpty()) {
            return;
        }
        Set<Place> there = sent.sources();
        List<? extends Future<?>> answers = broken.stream()
                .filter(record -> !there.contains(record.place()))
                .map(record -> producer.send(letter(record)))
                .toList();
        for (Future<?> answer : answers) {
            await(answer);
            counter.increment();
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }

    private static void await(Future<?> answer) {
        try {
            answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a dead letter was not acknowledged", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a dead letter was on its way", e);
        }
    }

    /** Without what it came with if that is larger than any event: the broker might refuse it for ever. */
    private ProducerRecord<byte[], byte[]> letter(Broken broken) {
        boolean kept = broken.size() <= EventJson.MAX_BYTES;
        var letter = new ProducerRecord<byte[], byte[]>(topic, kept ? broken.data() : null);
        if (kept) {
            broken.headers().forEach((name, value) -> {
                if (value instanceof byte[] bytes) {
                    letter.headers().add(name, bytes);
                }
            });
        } else {
            header(letter, "dlq-omitted-bytes", Long.toString(broken.size()));
        }
        header(letter, "dlq-topic", broken.topic());
        header(letter, "dlq-partition", Integer.toString(broken.partition()));
        header(letter, "dlq-offset", Long.toString(broken.offset()));
        header(letter, "dlq-reason", broken.reason());
        return letter;
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
