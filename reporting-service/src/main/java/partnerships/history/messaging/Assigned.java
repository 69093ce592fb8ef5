package partnerships.history.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import partnerships.history.Place;
import partnerships.history.messaging.RecordBatch.Taken;
import partnerships.history.persistence.Positions;

/**
 * The partitions that this instance reads, each from where its database stands: not from what the consumer group has committed, which
 * the broker keeps whatever becomes of the database.
 */
public final class Assigned implements KafkaBindingRebalanceListener {

    private final Positions positions;
    private final Map<String, Long> next = new ConcurrentHashMap<>();
    private volatile boolean astray;

    public Assigned(Positions positions) {
        this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        Map<TopicPartition, OffsetAndMetadata> begun = new HashMap<>();
        consumer.beginningOffsets(partitions).forEach((partition, start) -> {
            String name = Place.partition(partition.topic(), partition.partition());
            long from = positions.begin(name, start);
            consumer.seek(partition, from);
            next.put(name, from);
            begun.put(partition, new OffsetAndMetadata(from));
        });
        // What was taken and not committed any more would otherwise count as not read until the next record comes.
        consumer.commitAsync(begun, null);
    }

    @Override
    public void onPartitionsRevokedAfterCommit(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> next.remove(Place.partition(partition.topic(), partition.partition())));
    }

    /** @throws IllegalStateException if the database lacks what comes before: it must be taken first */
    void taken(Taken records) {
        Long known = next.get(records.partition());
        if (known == null
                || records.first() > known
                || !positions.advance(records.partition(), known, records.last() + 1)) {
            astray = true;
            throw new IllegalStateException(
                    "the database lacks what lies before " + records.first() + " of " + records.partition());
        }
        next.merge(records.partition(), records.last() + 1, Math::max);
    }

    /** Returns whether records came whose predecessors the database lacks. */
    boolean astray() {
        return astray;
    }

    /** Returns where this instance reads on, by partition. */
    Map<String, Long> read() {
        return Map.copyOf(next);
    }

    /** Forgets all: the partitions will be assigned anew. */
    void clear() {
        next.clear();
        astray = false;
    }
}
