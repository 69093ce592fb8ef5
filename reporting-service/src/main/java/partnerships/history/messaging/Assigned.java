package partnerships.history.messaging;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
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
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
        starts.forEach((partition, start) -> {
            String name = Place.partition(partition.topic(), partition.partition());
            long from = positions.begin(name, start);
            consumer.seek(partition, from);
            next.put(name, from);
        });
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

    /** Returns whether this instance reads on somewhere else than where the database stands. */
    boolean displacedFrom(Map<String, Long> stored) {
        return astray
                || next.entrySet().stream().anyMatch(mine -> mine.getValue() > stored.getOrDefault(mine.getKey(), 0L));
    }

    /** Forgets all: the partitions will be assigned anew. */
    void clear() {
        next.clear();
        astray = false;
    }
}
