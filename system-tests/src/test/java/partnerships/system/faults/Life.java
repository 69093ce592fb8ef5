package partnerships.system.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import partnerships.contracts.CloudEvent;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.kafka.TopicReader;

/**
 * What was told of one subject, from its first event on; may be told anew of another subject, which no service keeps.
 *
 * @param records one for each sequence, in order
 */
record Life(String subject, List<Event> records) {

    /** One event as it is put on a topic. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way; never compared
    record Event(Map<String, byte[]> headers, byte[] data) {

        Event saying(byte[] other) {
            return new Event(headers, other);
        }

        Event saying(String other) {
            return saying(other.getBytes(UTF_8));
        }

        String text() {
            return new String(data, UTF_8);
        }

        Event ofType(String type) {
            var changed = new HashMap<>(headers);
            changed.put(CloudEvent.TYPE, type.getBytes(UTF_8));
            return new Event(Map.copyOf(changed), data);
        }

        /** Returns the same as another event of its subject's life. */
        Event at(String subject, long sequence) {
            var changed = new HashMap<>(headers);
            changed.put(CloudEvent.SUBJECT, subject.getBytes(UTF_8));
            changed.put(CloudEvent.SEQUENCE, "%010d".formatted(sequence).getBytes(UTF_8));
            changed.put(CloudEvent.ID, (subject + "@" + sequence).getBytes(UTF_8));
            return new Event(Map.copyOf(changed), data);
        }
    }

    /** Reads what was told of a subject. */
    static Life of(Stage stage, String topic, String subject) {
        try (var reader = new TopicReader(stage.servers().kafka().bootstrapServers())) {
            Map<Long, Event> bySequence = new HashMap<>();
            for (ReceivedRecord record : reader.readAll(stage.prefix() + topic)) {
                if (subject.equals(record.key())) {
                    bySequence.putIfAbsent(record.event().sequence(), new Event(record.headers(), record.value()));
                }
            }
            return new Life(
                    subject,
                    LongStream.iterate(1, bySequence::containsKey, n -> n + 1)
                            .mapToObj(bySequence::get)
                            .toList());
        }
    }

    /**
     * Returns the same life of another subject.
     *
     * @param word a word that stands in every name the subject has
     * @param otherWord what is to stand there instead
     */
    Life of(String other, String word, String otherWord) {
        return new Life(
                other,
                Stream.iterate(1, n -> n <= records.size(), n -> n + 1)
                        .map(n -> {
                            Event event = records.get(n - 1);
                            return event.saying(
                                            event.text().replace(subject, other).replace(word, otherWord))
                                    .at(other, n);
                        })
                        .toList());
    }

    Event last() {
        return records.getLast();
    }

    /** Returns what was told before the last event. */
    List<Event> beforeLast() {
        return records.subList(0, records.size() - 1);
    }

    long length() {
        return records.size();
    }
}
