package partnerships.history.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import partnerships.contracts.CloudEvent;
import partnerships.history.HistoryEvent;
import partnerships.history.Place;

/**
 * What one poll brought.
 *
 * @param taken which records it was
 * @param events records that are events
 * @param broken records that are none: no usable subject, number, type or time of recording, no data, or not published by the topic's owner
 */
record RecordBatch(List<Taken> taken, List<HistoryEvent> events, List<Broken> broken) {

    /** Records of one partition, one behind the other. */
    record Taken(String partition, long first, long last) {
        Taken and(Taken later) {
            return new Taken(partition, Math.min(first, later.first), Math.max(last, later.last));
        }
    }

    /**
     * @param data absent for a record without value
     * @param reason which header is at fault; nothing of the record's content
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
    record Broken(
            String topic,
            int partition,
            long offset,
            byte @Nullable [] data,
            Map<String, Object> headers,
            String reason) {

        Place place() {
            return new Place(Place.partition(topic, partition), offset);
        }

        /** Returns how many bytes it came with. */
        long size() {
            long size = data == null ? 0 : data.length;
            for (var header : headers.entrySet()) {
                size += header.getKey().length() + (header.getValue() instanceof byte[] bytes ? bytes.length : 0);
            }
            return size;
        }
    }

    /** Reads a batch as the container hands it over: a list of values, and lists of what else belongs to each. */
    static RecordBatch of(Message<? extends List<?>> batch) {
        List<?> values = batch.getPayload();
        List<Map<String, Object>> headers = each(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<String> topics = each(batch, KafkaHeaders.RECEIVED_TOPIC);
        List<@Nullable Object> keys = each(batch, KafkaHeaders.RECEIVED_KEY);
        List<Integer> partitions = each(batch, KafkaHeaders.RECEIVED_PARTITION);
        List<Long> offsets = each(batch, KafkaHeaders.OFFSET);
        var read = new RecordBatch(taken(topics, partitions, offsets), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < values.size(); i++) {
            byte[] data = values.get(i) instanceof byte[] bytes ? bytes : null;
            read.add(data, text(keys.get(i)), headers.get(i), topics.get(i), partitions.get(i), offsets.get(i));
        }
        return read;
    }

    private static List<Taken> taken(List<String> topics, List<Integer> partitions, List<Long> offsets) {
        Map<String, Taken> taken = new LinkedHashMap<>();
        for (int i = 0; i < offsets.size(); i++) {
            String partition = Place.partition(topics.get(i), partitions.get(i));
            taken.merge(partition, new Taken(partition, offsets.get(i), offsets.get(i)), Taken::and);
        }
        return List.copyOf(taken.values());
    }

    private static @Nullable String text(@Nullable Object key) {
        return key instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : Objects.toString(key, null);
    }

    private void add(
            byte @Nullable [] data,
            @Nullable String key,
            Map<String, Object> headers,
            String topic,
            int partition,
            long offset) {
        if (data == null) {
            broken.add(new Broken(topic, partition, offset, null, headers, "no data"));
            return;
        }
        try {
            var event = CloudEvent.of(headers, data);
            event.mustBelongTo(topic, key);
            events.add(event(event).at(new Place(Place.partition(topic, partition), offset)));
        } catch (CloudEvent.Malformed e) {
            broken.add(new Broken(topic, partition, offset, data, headers, Objects.requireNonNull(e.getMessage())));
        }
    }

    /** @throws CloudEvent.Malformed if it has no usable subject, number, type or time of recording */
    static HistoryEvent event(CloudEvent event) {
        return new HistoryEvent(
                event.subject(),
                event.sequence(),
                event.type(),
                event.time().orElse(null),
                event.recordedTime(),
                event.text(CloudEvent.ACTOR).orElse(null),
                event.causationId().orElse(null),
                event.data(),
                null);
    }

    @SuppressWarnings("unchecked") // spring-kafka documents these headers as lists, one element a record
    private static <T extends @Nullable Object> List<T> each(Message<?> batch, String header) {
        return (List<T>) Objects.requireNonNull(batch.getHeaders().get(header), header);
    }
}
