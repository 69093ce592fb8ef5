package partnerships.store.inbox;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import partnerships.contracts.Topics;

/** Dead-letter topics on Kafka, through a producer that is opened for the first dead letter. */
public final class KafkaDeadLetters implements DeadLetters, AutoCloseable {

    private final String topicPrefix;
    private final Supplier<Producer<String, byte[]>> producers;
    private @Nullable Producer<String, byte[]> producer;

    /** @param topicPrefix in front of every topic's name; empty outside tests */
    public KafkaDeadLetters(String topicPrefix, Supplier<Producer<String, byte[]>> producers) {
        this.topicPrefix = topicPrefix;
        this.producers = producers;
    }

    @Override
    public void send(String consumer, DeadLetter letter) {
        DeadLetter kept = letter.withinReach();
        var record = new ProducerRecord<>(topicPrefix + Topics.deadLettersOf(consumer), kept.key(), kept.data());
        kept.headers().forEach(record.headers()::add);
        try {
            producer().send(record).get();
        } catch (ExecutionException e) {
            throw new KafkaException("a dead letter was not acknowledged", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before a dead letter was acknowledged", e);
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }
}
