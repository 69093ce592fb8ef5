package partnerships.system.faults;

import java.util.List;
import partnerships.contracts.CloudEvent;
import partnerships.localrun.kafka.DeclaredTopics;
import partnerships.localrun.kafka.ReceivedRecord;
import partnerships.localrun.kafka.TopicReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as they lie on a stage's topics. */
final class Events {

    private Events() {}

    static List<ReceivedRecord> of(Stage stage) {
        try (var reader = reader(stage)) {
            return DeclaredTopics.EVENT_TOPICS.stream()
                    .flatMap(topic -> reader.readAll(stage.prefix() + topic).stream())
                    .toList();
        }
    }

    /** Returns how many there are on a topic. */
    static long count(Stage stage, String topic) {
        try (var reader = reader(stage)) {
            return reader.endOffsets(stage.prefix() + topic).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static TopicReader reader(Stage stage) {
        return new TopicReader(stage.servers().kafka().bootstrapServers());
    }

    /** Returns what the events of a type say, in the order of the records. */
    static List<JsonNode> data(List<ReceivedRecord> records, String type) {
        return records.stream()
                .filter(record -> record.event()
                        .text(CloudEvent.TYPE)
                        .filter(type::equals)
                        .isPresent())
                .map(record -> JsonMapper.shared().readTree(record.value()))
                .toList();
    }
}
