package partnerships.store.relay;

import io.micrometer.tracing.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import partnerships.contracts.CloudEvent;
import partnerships.store.document.OutboxEvent;
import partnerships.store.tracing.Traces;

/** One topic of a Kafka cluster, through a producer that is replaced after failures. */
public final class KafkaBroker implements Broker {

    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(6);

    private final String topic;
    private final Supplier<Producer<String, byte[]>> producers;
    private final Traces traces;
    private @Nullable Producer<String, byte[]> producer;

    /** @param producers makes a producer; its settings are those of {@code ProducerSettings} */
    public KafkaBroker(String topic, Supplier<Producer<String, byte[]>> producers, Traces traces) {
        this.topic = topic;
        this.traces = traces;
        this.producers = producers;
    }

    @Override
    public CompletableFuture<Void> send(String key, OutboxEvent event) {
        var receipt = new CompletableFuture<Void>();
        Span span = span(event);
        var _ = receipt.whenComplete((_, failure) -> end(span, failure));
        try {
            var _ = open().send(record(key, event), (_, failure) -> {
                if (failure == null) {
                    receipt.complete(null);
                } else {
                    receipt.completeExceptionally(classified(failure));
                }
            });
        } catch (RuntimeException failure) {
            receipt.completeExceptionally(classified(failure));
        }
        return receipt;
    }

    /** The record carries the context of the commit, not of this span: sent again, it is the same record. */
    private Span span(OutboxEvent event) {
        return traces.following(event.headers().get(CloudEvent.TRACE_PARENT))
                .name("send " + topic)
                .kind(Span.Kind.PRODUCER)
                .tag("messaging.system", "kafka")
                .tag("messaging.destination.name", topic)
                .tag("messaging.message.id", event.id())
                .tag("partnerships.event.type", event.type())
                .start();
    }

    private static void end(Span span, @Nullable Throwable failure) {
        if (failure != null) {
            Traces.failed(span, failure);
        }
        span.end();
    }

    @Override
    public void flush() {
        if (producer != null) {
            producer.flush();
        }
    }

    @Override
    public void reopen() {
        close(Duration.ZERO);
    }

    @Override
    public void close() {
        close(PATIENCE_AT_THE_END);
    }

    private void close(Duration patience) {
        if (producer != null) {
            producer.close(patience);
            producer = null;
        }
    }

    private Producer<String, byte[]> open() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    /** Without a time stamp: the log says when it was appended, the headers say when it was true. */
    private ProducerRecord<String, byte[]> record(String key, OutboxEvent event) {
        var record = new ProducerRecord<>(topic, key, event.data());
        for (Map.Entry<String, String> header : event.headers().entrySet()) {
            record.headers().add(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    private static RuntimeException classified(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                return new Unsendable(cause, false);
            }
            if (cause instanceof UnknownTopicOrPartitionException
                    || cause instanceof InvalidTopicException
                    || cause instanceof AuthorizationException) {
                return new Unsendable(cause, true);
            }
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }
}
