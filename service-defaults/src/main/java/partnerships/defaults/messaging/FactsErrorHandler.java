package partnerships.defaults.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Keeps a record that a consumer failed on, and everything behind it, and tries again without end, first after a tenth of a
 * second, then more and more seldom. Every failure counts as one that passes: records that can never be handled are the inbox's to park.
 */
final class FactsErrorHandler extends DefaultErrorHandler {

    /** Far below {@code max.poll.interval.ms} (two minutes), so that waiting never costs the consumer its partitions. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Logger log = LoggerFactory.getLogger(FactsErrorHandler.class);

    FactsErrorHandler() {
        super(
                (record, e) -> {
                    throw new IllegalStateException("a fact is never given up", e);
                },
                endless());
        setClassifications(Map.of(), true);
        setResetStateOnExceptionChange(false);
        setLogLevel(KafkaException.Level.DEBUG);
        setRetryListeners(new OneLine());
    }

    static ExponentialBackOff endless() {
        var backOff = new ExponentialBackOff(FIRST_WAIT.toMillis(), 2);
        backOff.setMaxInterval(LONGEST_WAIT.toMillis());
        return backOff;
    }

    private static String kind(@Nullable Throwable e) {
        return e == null ? "unknown" : e.getClass().getSimpleName();
    }

    /** Says in one line what is tried again: where it lies and what kinds of exceptions, never its content. */
    private static final class OneLine implements RetryListener {

        @Override
        public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception e, int attempt) {
            log.warn(
                    "{}-{}@{} failed ({}. attempt): {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    attempt,
                    kinds(e));
        }

        @Override
        public void failedDelivery(ConsumerRecords<?, ?> records, @Nullable Exception e, int attempt) {
            log.warn("{} records failed ({}. attempt): {}", records.count(), attempt, kinds(e));
        }

        private static String kinds(@Nullable Throwable e) {
            return Stream.<@Nullable Throwable>iterate(e, each -> each == null ? null : each.getCause())
                    .takeWhile(Objects::nonNull)
                    .map(FactsErrorHandler::kind)
                    .collect(Collectors.joining(" < "));
        }
    }
}
