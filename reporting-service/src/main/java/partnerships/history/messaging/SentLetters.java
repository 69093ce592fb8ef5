package partnerships.history.messaging;

import java.util.HashSet;
import java.util.Set;
import partnerships.defaults.operations.DeadLetterRecord;
import partnerships.defaults.operations.DeadLetterTopics;
import partnerships.history.Place;

/**
 * Which records lie among the dead letters already. The topic itself says so, each letter naming its source: nothing else is sure to
 * be there when all is read again. Read when something is to be sent, and from then on only what is new.
 */
public final class SentLetters {

    private final DeadLetterTopics topics;
    private final String consumer;
    private final Set<Place> sources = new HashSet<>();
    private long next;

    /** @param consumer whose letters they are */
    public SentLetters(DeadLetterTopics topics, String consumer) {
        this.topics = topics;
        this.consumer = consumer;
    }

    /**
     * Returns where the records came from that are there now.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker does not say
     */
    synchronized Set<Place> sources() {
        next = topics.read(consumer, next, letter -> {
            note(letter);
            return true;
        });
        return Set.copyOf(sources);
    }

    private void note(DeadLetterRecord letter) {
        String topic = letter.event().text("dlq-topic").orElse("");
        String partition = letter.event().text("dlq-partition").orElse("");
        String offset = letter.event().text("dlq-offset").orElse("");
        if (partition.matches("[0-9]{1,9}") && offset.matches("[0-9]{1,18}")) {
            sources.add(new Place(Place.partition(topic, Integer.parseInt(partition)), Long.parseLong(offset)));
        }
    }
}
